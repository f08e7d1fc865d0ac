package io.tierledger.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right edge of a tree that grows: of each level the tile that is not full. From it come the next tiles, and the root. */
public final class Edge {
    private final Full full;
    private final List<byte[]> levels = new ArrayList<>();
    private long size;

    /** Hears of each tile that has become full. */
    @FunctionalInterface
    public interface Full {
        void became(Tile tile, byte[] hashes);
    }

    /** Of the tree without leaves. */
    public Edge(Full full) {
        this.full = full;
    }

    /** Of the tree over the first {@code size} leaves that these tiles have. */
    public Edge(long size, Tiles tiles, Full full) {
        this(full);
        this.size = size;
        for (int level = 0; size >> level * Tile.HEIGHT > 0; level++) {
            long hashes = size >> level * Tile.HEIGHT;
            int width = (int) (hashes % Tile.WIDTH);
            byte[] partly = width == 0 ? new byte[0] : tiles.hashes(new Tile(level, hashes / Tile.WIDTH, width));
            levels.add(Arrays.copyOf(partly, Tile.WIDTH * Hash.LENGTH));
        }
    }

    public void add(Hash leaf) {
        add(leaf, 0);
        size++;
    }

    private void add(Hash hash, int level) {
        if (level == levels.size()) {
            levels.add(new byte[Tile.WIDTH * Hash.LENGTH]);
        }
        long index = size >> level * Tile.HEIGHT;
        byte[] hashes = levels.get(level);
        int place = (int) (index % Tile.WIDTH);
        hash.writeTo(hashes, place);
        if (place == Tile.WIDTH - 1) {
            full.became(new Tile(level, index / Tile.WIDTH, Tile.WIDTH), hashes.clone());
            add(over(hashes, Tile.WIDTH, List.of()), level + 1);
        }
    }

    public long size() {
        return size;
    }

    public Hash root() {
        List<Hash> ragged = List.of();
        for (int level = 0; level < levels.size(); level++) {
            int width = width(level);
            if (width > 0) {
                ragged = List.of(over(levels.get(level), width, ragged));
            }
        }
        return ragged.isEmpty() ? Hash.OF_NOTHING : ragged.getFirst();
    }

    /** How many hashes of the tile at the edge of a level there are; none where the level before has just become full. */
    public int width(int level) {
        return (int) ((size >> level * Tile.HEIGHT) % Tile.WIDTH);
    }

    /** Levels with a tile, full or not. */
    public int levels() {
        return levels.size();
    }

    /** The tile at the edge of a level; not to be asked where its width is 0. */
    public Tile tile(int level) {
        return new Tile(level, (size >> level * Tile.HEIGHT) / Tile.WIDTH, width(level));
    }

    /** Its hashes. */
    public byte[] hashes(int level) {
        return Arrays.copyOf(levels.get(level), width(level) * Hash.LENGTH);
    }

    /** The tree over whole trees that are equally high, and at the end one that is lower, if any. */
    private static Hash over(byte[] hashes, int width, List<Hash> ragged) {
        return over(hashes, 0, width + ragged.size(), width, ragged);
    }

    private static Hash over(byte[] hashes, int from, int to, int width, List<Hash> ragged) {
        if (to - from == 1) {
            return from < width ? Hash.at(from, hashes) : ragged.getFirst();
        }
        int middle = from + (int) Tree.split(to - from);
        return Hash.node(over(hashes, from, middle, width, ragged), over(hashes, middle, to, width, ragged));
    }
}
