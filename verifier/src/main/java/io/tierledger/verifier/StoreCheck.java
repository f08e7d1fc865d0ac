package io.tierledger.verifier;

import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.VerifierKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds one store against its ledger: notes by keys, roots by entries and tiles, rows by entries. */
final class StoreCheck {
    private final String store;
    private final List<Generation> generations;
    private final Rows rows;

    /**
     * What was verified.
     *
     * @param size events up to the newest note
     * @param unsigned events after it
     * @param givenUp what older copies lacked, the first time first
     */
    record Verified(long size, Hash root, long unsigned, VerifierKey key, List<Generation.GivenUp> givenUp) {
        Verified {
            givenUp = List.copyOf(givenUp);
        }
    }

    /** @param ledgers where each store's ledger has a directory */
    StoreCheck(String store, Path ledgers, Rows rows) {
        this.store = store;
        this.generations = Generation.of(store, ledgers);
        this.rows = rows;
    }

    /**
     * Everything there is to hold.
     *
     * @return empty where no ledger is kept, and none was expected
     * @throws Finding for the first that is not as it was signed
     */
    Optional<Verified> verify(Asked asked) throws SQLException {
        List<Generation> signed = signed();
        if (signed.isEmpty()) {
            if (asked.knowsOf(store)) {
                throw Finding.cutOffAfter(0);
            }
            return Optional.empty();
        }
        requireKnown(signed.getLast(), asked);
        List<Generation.GivenUp> givenUp = new ArrayList<>();
        Entries entries = entries(signed.getFirst(), asked);
        for (int i = 1; i < signed.size(); i++) {
            Entries next = entries(signed.get(i), asked);
            givenUp.add(signed.get(i - 1).givenUp(entries, next));
            entries = next;
        }
        requireRows(entries);
        Signed newest = signed.getLast().newest().orElseThrow();
        return Optional.of(new Verified(
                entries.size(),
                newest.checkpoint().root(),
                rows.last() - entries.size(),
                key(signed.getLast(), asked),
                givenUp));
    }

    /** One that has just begun may have no note yet; of those before it, none may be lost. */
    private List<Generation> signed() {
        List<Generation> signed =
                generations.stream().filter(one -> one.newest().isPresent()).toList();
        if (!signed.isEmpty() && signed.size() < signed.getLast().number()) {
            throw Finding.files("a generation has no checkpoint");
        }
        return signed;
    }

    /** Whoever writes all files anew could call it another generation: what is known of one before says nothing of its key. */
    private static void requireKnown(Generation newest, Asked asked) {
        if (asked.knowsOf(newest.store())
                && newest.number() > 1
                && asked.keyOf(newest.origin()).isEmpty()) {
            throw Finding.unknownGeneration(newest.number());
        }
    }

    /** The entries of a generation, whose note, tiles and given notes fit them. */
    private Entries entries(Generation generation, Asked asked) throws SQLException {
        Signed newest = generation.newest().orElseThrow();
        VerifierKey key = key(generation, asked);
        requireSignedBy(generation, key, newest);
        List<Signed> given = asked.checkpointsOf(generation.origin());
        for (Signed one : given) {
            requireSignedBy(generation, key, one);
        }
        Entries entries = new Entries(generation.files(), newest.checkpoint().size());
        requireRoots(entries, newest, given);
        return entries;
    }

    private static VerifierKey key(Generation generation, Asked asked) {
        return asked.keyOf(generation.origin()).orElseGet(() -> kept(generation));
    }

    private static VerifierKey kept(Generation generation) {
        try {
            return generation.files().key().orElseThrow(() -> Finding.files("there is no key, and none was given"));
        } catch (IllegalStateException unreadable) {
            throw Finding.files(String.valueOf(unreadable.getMessage()));
        }
    }

    private static void requireSignedBy(Generation generation, VerifierKey key, Signed note) {
        if (!note.note().isSignedBy(key) || !note.checkpoint().origin().equals(generation.origin())) {
            throw Finding.anotherKey();
        }
    }

    /** A given note of a size that is not reached is of what was cut off; one of another root is of another tree. */
    private void requireRoots(Entries entries, Signed newest, List<Signed> given) throws SQLException {
        TreeSet<Long> sizes = new TreeSet<>(List.of(entries.size()));
        given.forEach(one -> sizes.add(one.checkpoint().size()));
        Map<Long, Hash> roots = entries.roots(sizes);
        if (!newest.checkpoint().root().equals(roots.getOrDefault(entries.size(), Hash.OF_NOTHING))) {
            throw Finding.files("entries and tiles do not lead to the root that is signed at " + entries.size());
        }
        for (long size : sizes) {
            for (Signed one : given) {
                if (one.checkpoint().size() == size && size > entries.size()) {
                    throw Finding.cutOffAfter(Math.min(rows.last(), entries.size()));
                }
                if (one.checkpoint().size() == size
                        && !one.checkpoint().root().equals(roots.getOrDefault(size, Hash.OF_NOTHING))) {
                    throw Finding.fork(size);
                }
            }
        }
    }

    private void requireRows(Entries entries) throws SQLException {
        for (long first = 1; first <= entries.size(); first += Tile.WIDTH) {
            List<byte[]> bundle = entries.bundle(first);
            Iterator<Row> found = rows.after(first - 1, bundle.size()).iterator();
            long position = first;
            for (byte[] signed : bundle) {
                Entry row = found.hasNext() ? found.next().entry() : null;
                if (row == null || !Arrays.equals(row.bytes(), signed)) {
                    throw difference(entries, Entries.read(signed, position), row);
                }
                position++;
            }
        }
    }

    /**
     * What happened, at the first position where a row is not what was signed.
     *
     * @param signed what belongs there
     * @param row what comes next in the store; none at its end
     */
    private Finding difference(Entries entries, Entry signed, @Nullable Entry row) throws SQLException {
        if (row == null) {
            return Finding.cutOffAfter(signed.position() - 1);
        }
        Optional<Entry> elsewhere = rows.at(signed.stream(), signed.sequence())
                .map(Row::entry)
                .filter(found -> Entries.isSame(found, signed));
        boolean wasSigned = entries.of(row).isPresent();
        if (elsewhere.isEmpty()) {
            boolean isInItsPlace = row.position() == signed.position() && !wasSigned;
            return isInItsPlace ? Finding.changed(signed) : Finding.deleted(signed);
        }
        return wasSigned || row.position() != signed.position()
                ? Finding.moved(signed, elsewhere.get().position())
                : Finding.inserted(row);
    }
}
