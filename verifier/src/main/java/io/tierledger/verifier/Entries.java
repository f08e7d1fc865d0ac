package io.tierledger.verifier;

import io.tierledger.ledger.Edge;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.files.LedgerFiles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The entries of a ledger, up to a size that is signed. */
final class Entries {
    private final LedgerFiles files;
    private final long size;

    Entries(LedgerFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    long size() {
        return size;
    }

    /**
     * Computes the roots of the trees at these sizes from the entries alone, and holds all tiles against them on the way.
     *
     * @throws Finding for a file that does not fit the others
     */
    Map<Long, Hash> roots(TreeSet<Long> sizes) {
        Map<Long, Hash> roots = new HashMap<>();
        Edge edge = new Edge((tile, hashes) -> require(tile, hashes));
        roots.put(0L, Hash.OF_NOTHING);
        for (long position = 1; position <= size; position += Tile.WIDTH) {
            for (byte[] entry : bundle(position)) {
                edge.add(Hash.leaf(entry));
                if (sizes.contains(edge.size())) {
                    roots.put(edge.size(), edge.root());
                }
            }
        }
        for (int level = 0; level < edge.levels(); level++) {
            if (edge.width(level) > 0) {
                require(edge.tile(level), edge.hashes(level));
            }
        }
        return roots;
    }

    private void require(Tile tile, byte[] hashes) {
        try {
            if (!Arrays.equals(files.hashes(tile), hashes)) {
                throw Finding.files(tile.path() + " does not fit the entries");
            }
        } catch (IllegalStateException missing) {
            throw Finding.files(String.valueOf(missing.getMessage()));
        }
    }

    /** The bundle that begins with the entry at a position. */
    List<byte[]> bundle(long position) {
        try {
            return files.entries(Tile.with(position - 1, Tile.ENTRIES, size));
        } catch (IllegalStateException missing) {
            throw Finding.files(String.valueOf(missing.getMessage()));
        }
    }

    Entry at(long position) {
        long first = position - (position - 1) % Tile.WIDTH;
        return read(bundle(first).get((int) (position - first)), position);
    }

    static Entry read(byte[] bytes, long position) {
        try {
            return Entry.read(bytes);
        } catch (IllegalArgumentException none) {
            throw Finding.files("entry " + position + " is none");
        }
    }

    /** The entry of the same event, wherever it stands. */
    Optional<Entry> of(Entry event) {
        for (long first = 1; first <= size; first += Tile.WIDTH) {
            long position = first;
            for (byte[] bytes : bundle(first)) {
                Entry entry = read(bytes, position++);
                if (isSame(entry, event)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two say the same of an event, but where it stands. */
    static boolean isSame(Entry one, Entry other) {
        return one.frame().equals(other.frame())
                && one.stream().equals(other.stream())
                && one.sequence() == other.sequence()
                && one.name().equals(other.name())
                && one.revision().equals(other.revision());
    }
}
