package io.tierledger.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger without files. */
final class InMemory implements Tiles {
    private final Map<String, byte[]> full = new HashMap<>();
    private final Edge edge = new Edge((tile, hashes) -> full.put(tile.place(), hashes));

    static InMemory of(List<Hash> leaves) {
        InMemory ledger = new InMemory();
        leaves.forEach(ledger.edge::add);
        return ledger;
    }

    Tree tree(long size) {
        return new Tree(size, this);
    }

    Edge edge() {
        return edge;
    }

    @Override
    public byte[] hashes(Tile tile) {
        byte[] hashes = full.get(tile.place());
        if (hashes == null) {
            hashes = edge.hashes(tile.level());
        }
        return Arrays.copyOf(hashes, tile.width() * Hash.LENGTH);
    }
}
