package io.tierledger.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the first {@code size} leaves of a ledger, and what it proves (RFC 6962, sections 2.1.1 and 2.1.2). It reads a few tiles for
 * each answer.
 */
public record Tree(long size, Tiles tiles) {

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : over(0, size);
    }

    /** @throws IllegalArgumentException for a leaf that it does not have */
    public Hash leaf(long index) {
        require(index >= 0 && index < size, "leaf " + index + " of " + size);
        return perfect(0, index);
    }

    /**
     * The hashes that lead from a leaf to the root, the nearest first.
     *
     * @throws IllegalArgumentException for a leaf that it does not have
     */
    public List<Hash> inclusion(long index) {
        require(index >= 0 && index < size, "leaf " + index + " of " + size);
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(over(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(over(from, middle));
        }
    }

    /**
     * The hashes that show that the first {@code earlier} leaves are those that a tree of that size had.
     *
     * @param earlier 1 to {@code size}; for {@code size} itself there is nothing to show
     */
    public List<Hash> consistency(long earlier) {
        require(earlier >= 1 && earlier <= size, "size " + earlier + " of " + size);
        List<Hash> proof = new ArrayList<>();
        subProof(earlier, 0, size, true, proof);
        return proof;
    }

    private void subProof(long earlier, long from, long to, boolean isKnown, List<Hash> proof) {
        if (earlier == to) {
            if (!isKnown) {
                proof.add(over(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (earlier <= middle) {
            subProof(earlier, from, middle, isKnown, proof);
            proof.add(over(middle, to));
        } else {
            subProof(earlier, middle, to, false, proof);
            proof.add(over(from, middle));
        }
    }

    private Hash over(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return perfect(level, from >> level);
        }
        long middle = from + split(leaves);
        return Hash.node(over(from, middle), over(middle, to));
    }

    /** A node with a whole tree below it, which is a hash of a tile, or that over some of one. */
    private Hash perfect(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int above = level % Tile.HEIGHT;
        Tile tile = Tile.with(index << above, tileLevel, size >> tileLevel * Tile.HEIGHT);
        int first = (int) ((index << above) % Tile.WIDTH);
        return over(tiles.hashes(tile), first, 1 << above);
    }

    private static Hash over(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Hash.at(first, hashes);
        }
        int half = count / 2;
        return Hash.node(over(hashes, first, half), over(hashes, first + half, half));
    }

    /** The highest power of two below a number of leaves. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
