package io.tierledger.ledger.files;

import io.tierledger.ledger.Bundle;
import io.tierledger.ledger.Edge;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Tile;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger that grows in its files. What was added and is not in a note yet may be lost with the process, and is added again: the files are
 * opened at the size of the newest note, and what stands beyond it is written over.
 */
public final class Growing {
    private final LedgerFiles files;
    private final Edge edge;
    /** Of the last bundle, which is not full. */
    private final List<byte[]> entries;

    /**
     * @param size of the newest note; 0 where there is none
     * @throws IllegalStateException if the files do not have so much
     */
    public Growing(LedgerFiles files, long size) {
        this.files = files;
        this.edge = new Edge(size, files, files::grow);
        int width = (int) (size % Tile.WIDTH);
        this.entries = width == 0
                ? new ArrayList<>(Tile.WIDTH)
                : new ArrayList<>(files.entries(new Tile(Tile.ENTRIES, size / Tile.WIDTH, width)));
    }

    public void add(Entry entry) {
        byte[] bytes = entry.bytes();
        entries.add(bytes);
        if (entries.size() == Tile.WIDTH) {
            files.pack(new Tile(Tile.ENTRIES, edge.size() / Tile.WIDTH, Tile.WIDTH), Bundle.of(entries));
            entries.clear();
        }
        edge.add(Hash.leaf(bytes));
    }

    /** Writes what is not full; before it is called, a reader finds only what is. */
    public void flush() {
        for (int level = 0; level < edge.levels(); level++) {
            if (edge.width(level) > 0) {
                files.grow(edge.tile(level), edge.hashes(level));
            }
        }
        if (!entries.isEmpty()) {
            files.grow(new Tile(Tile.ENTRIES, edge.size() / Tile.WIDTH, entries.size()), Bundle.of(entries));
        }
    }

    public long size() {
        return edge.size();
    }

    public Hash root() {
        return edge.root();
    }
}
