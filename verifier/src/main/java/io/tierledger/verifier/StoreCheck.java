package io.tierledger.verifier;

import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.LedgerFiles;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private final LedgerFiles files;
    private final Rows rows;

    /**
     * What was verified.
     *
     * @param size events up to the newest note
     * @param unsigned events after it
     */
    record Verified(long size, Hash root, long unsigned, VerifierKey key) {}

    /** @param ledgers where each store's ledger has a directory */
    StoreCheck(String store, Path ledgers, Rows rows) {
        this.store = store;
        this.files = new LedgerFiles(ledgers.resolve(store));
        this.rows = rows;
    }

    String origin() {
        return "tierledger/" + store;
    }

    /**
     * Everything there is to hold.
     *
     * @return empty where no ledger is kept, and none was expected
     * @throws Finding for the first that is not as it was signed
     */
    Optional<Verified> verify(Asked asked) throws SQLException {
        List<Signed> given = asked.checkpointsOf(origin());
        Optional<Signed> newest = newest();
        if (newest.isEmpty()) {
            if (!given.isEmpty() || asked.keyOf(origin()).isPresent()) {
                throw Finding.cutOffAfter(0);
            }
            return Optional.empty();
        }
        VerifierKey key = key(newest.get(), asked.keyOf(origin()));
        for (Signed one : given) {
            requireSignedBy(key, one);
        }
        Entries entries = new Entries(files, newest.get().checkpoint().size());
        requireRoots(entries, newest.get(), given);
        requireRows(entries);
        return Optional.of(
                new Verified(entries.size(), newest.get().checkpoint().root(), rows.last() - entries.size(), key));
    }

    private Optional<Signed> newest() {
        try {
            return files.note().map(Signed::of);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw Finding.files(String.valueOf(unreadable.getMessage()));
        }
    }

    private VerifierKey key(Signed newest, Optional<VerifierKey> known) {
        VerifierKey key = known.orElseGet(this::kept);
        requireSignedBy(key, newest);
        return key;
    }

    private VerifierKey kept() {
        try {
            return files.key().orElseThrow(() -> Finding.files("there is no key, and none was given"));
        } catch (IllegalStateException unreadable) {
            throw Finding.files(String.valueOf(unreadable.getMessage()));
        }
    }

    private void requireSignedBy(VerifierKey key, Signed note) {
        if (!note.note().isSignedBy(key) || !note.checkpoint().origin().equals(origin())) {
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
