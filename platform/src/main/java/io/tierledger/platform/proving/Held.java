package io.tierledger.platform.proving;

import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.Growing;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.platform.identity.DoNotBelongTogether;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds a store, at its start, against what was signed of it: in its database, and in the file, which an older copy of the database lacks. */
final class Held {
    private static final int PAGE = 2_000;
    /** Half a million events, half a minute of the fastest import. */
    private static final int BUNDLES_LOOKED_AT = 2_048;

    private final LedgerPlace place;
    private final StoredRows rows;
    private final LedgerFiles files;

    Held(LedgerPlace place, StoredRows rows, LedgerFiles files) {
        this.place = place;
        this.rows = rows;
        this.files = files;
    }

    /**
     * Requires that the store knows of the newest generation of its ledger.
     *
     * @param newest of which there is a note
     * @throws DoNotBelongTogether if it is a copy from before
     */
    void requireNewest(int newest) {
        if (newest > place.generation()) {
            throw refused(" says nothing of generation " + newest + " of its ledger: it is a copy from before that.");
        }
    }

    /**
     * The newest note there is.
     *
     * @param isSaid whether the store says that there is a ledger
     * @throws DoNotBelongTogether if the store ends before what was signed, or was signed twice
     */
    Optional<SignedSize> last(Optional<SignedSize> inTable, boolean isSaid) {
        Optional<SignedSize> inFile = files.note().map(SignedSize::of);
        Optional<SignedSize> last =
                Stream.of(inTable, inFile).flatMap(Optional::stream).max(Comparator.comparingLong(SignedSize::size));
        last.ifPresent(note -> {
            requireReached(note, isSaid);
            inTable.ifPresent(other -> requireSame(note, other));
            inFile.ifPresent(other -> requireSame(note, other));
        });
        return last;
    }

    private void requireReached(SignedSize note, boolean isSaid) {
        long end = rows.last();
        if (end < note.size() || !isSaid) {
            throw refused(" ends at event " + end + ", and its ledger was signed at " + note.size()
                    + ": it is an older copy, or another one.");
        }
    }

    private void requireSame(SignedSize one, SignedSize other) {
        if (one.size() == other.size() && !one.root().equals(other.root())) {
            throw refused(" was signed twice at event " + one.size() + ", and not as the same.");
        }
    }

    /**
     * Requires that the store is what was signed; files that were lost are made again from it.
     *
     * @param wereLeft whether whoever wrote the files before ended in an orderly way
     * @throws DoNotBelongTogether if it is another one, or somebody else signed
     */
    void require(SignedSize last, VerifierKey key, boolean wereLeft) {
        if (!last.note().isSignedBy(key) || !last.checkpoint().origin().equals(place.origin())) {
            throw refused(" has a ledger that was signed by another key than it says.");
        }
        if (!root(last.size()).equals(Optional.of(last.root())) || !wereLeft && !areWhole(last.size())) {
            hashAgain(last);
        }
        requireEnd(last.size());
    }

    private Optional<Hash> root(long size) {
        try {
            Hash root = new Tree(size, files).root();
            return new Growing(files, size).root().equals(root) ? Optional.of(root) : Optional.empty();
        } catch (IllegalStateException incomplete) {
            return Optional.empty();
        }
    }

    /** Whether the newest bundles and tiles are there and fit; what is older than half a minute or so is on the disk. */
    private boolean areWhole(long size) {
        try {
            long first = Math.max(0, size / Tile.WIDTH - BUNDLES_LOOKED_AT) * Tile.WIDTH;
            for (long place = first; place < size; place += Tile.WIDTH) {
                Tile hashes = Tile.with(place, 0, size);
                ByteArrayOutputStream leaves = new ByteArrayOutputStream(hashes.width() * Hash.LENGTH);
                files.entries(Tile.with(place, Tile.ENTRIES, size))
                        .forEach(entry -> leaves.writeBytes(Hash.leaf(entry).bytes()));
                if (!Arrays.equals(leaves.toByteArray(), files.hashes(hashes))) {
                    return false;
                }
            }
            return true;
        } catch (IllegalStateException incomplete) {
            return false;
        }
    }

    private void hashAgain(SignedSize last) {
        Growing growing = new Growing(files, 0);
        while (growing.size() < last.size()) {
            int rest = (int) Math.min(PAGE, last.size() - growing.size());
            List<Row> page = rows.after(growing.size(), rest);
            page.forEach(row -> growing.add(row.entry()));
        }
        growing.flush();
        if (!last.isOf(growing.size(), growing.root())) {
            throw refused(" is another one than its ledger was signed of, at event " + last.size() + ".");
        }
    }

    /** An older copy that has grown again differs at its end. */
    private void requireEnd(long size) {
        Tree tree = new Tree(size, files);
        long from = Math.max(0, size - Tile.WIDTH);
        for (Row row : rows.after(from, (int) (size - from))) {
            if (!row.entry().leaf().equals(tree.leaf(row.position() - 1))) {
                throw refused(" was changed at event " + row.position() + " after its ledger was signed.");
            }
        }
    }

    private DoNotBelongTogether refused(String what) {
        return new DoNotBelongTogether(
                "The store of the " + place.store() + "-service" + what,
                "Put back what belongs together: the databases, and " + place.directory()
                        + "; or, where an older copy is meant to go on, ./run accept-restore. Nothing is signed until then.");
    }
}
