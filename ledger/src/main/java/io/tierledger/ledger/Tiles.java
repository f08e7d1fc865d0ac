package io.tierledger.ledger;

/** Where the hashes of a tree are read. */
@FunctionalInterface
public interface Tiles {
    /**
     * The hashes of a tile, 32 bytes each, the first {@link Tile#width()} of it.
     *
     * @throws IllegalStateException if there are not so many
     */
    byte[] hashes(Tile tile);
}
