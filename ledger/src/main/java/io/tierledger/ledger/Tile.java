package io.tierledger.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a tree, 256 wide (C2SP tlog-tiles).
 *
 * @param level 0 for hashes of leaves, 1 for those of full tiles of level 0, …; {@link #ENTRIES} for the entries below
 * @param index from 0
 * @param width how many of it, 1 to 256; fewer than 256 where the tree ended in it
 */
public record Tile(int level, long index, int width) {
    public static final int WIDTH = 256;
    /** Levels of the tree that a tile spans. */
    static final int HEIGHT = 8;
    /** In the place of a level. */
    public static final int ENTRIES = -1;

    private static final int HIGHEST = 63;
    private static final Pattern PATH =
            Pattern.compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("no tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    /**
     * The tile in which something stands, as wide as there is of it.
     *
     * @param place of a hash in its level, or of an entry
     * @param count how many the level has
     */
    public static Tile with(long place, int level, long count) {
        long index = place / WIDTH;
        return new Tile(level, index, (int) Math.min(WIDTH, count - index * WIDTH));
    }

    /** After {@code tile/}: {@code 0/x001/067}, {@code entries/000.p/17}. */
    public static Optional<Tile> read(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        String digits = parts.group(2).replace("x", "").replace("/", "");
        int width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
        boolean isFarther = digits.length() > 3 && digits.startsWith("000");
        if (level > HIGHEST || isFarther || parts.group(3) != null && width >= WIDTH) {
            return Optional.empty();
        }
        return Optional.of(new Tile(level, Long.parseLong(digits), width));
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    public boolean hasEntries() {
        return level == ENTRIES;
    }

    /** Whether a tree of this size has all of it. */
    public boolean isIn(long size) {
        int levels = hasEntries() ? 0 : level * HEIGHT;
        return levels < Long.SIZE - 1 && index * WIDTH + width <= size >> levels;
    }

    /** As it is asked for, and as files of a mirror are named: {@code tile/0/x001/067.p/8}. */
    public String path() {
        return place() + (isFull() ? "" : ".p/" + width);
    }

    /** The same, however wide: {@code tile/0/x001/067}. */
    String place() {
        StringBuilder path = new StringBuilder(String.format("%03d", index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, String.format("x%03d/", rest % 1_000));
        }
        return "tile/" + (hasEntries() ? "entries" : level) + "/" + path;
    }
}
