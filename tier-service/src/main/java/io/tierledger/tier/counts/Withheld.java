package io.tierledger.tier.counts;

import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table of the whole house are withheld from readers who may see no customer: those of one to four customers. Where one is
 * withheld alone in a row or a column, its total would tell it: then the next smallest is withheld too, one of nobody only where no other is
 * left. A figure may stand alone in its column, or beside no other: then there is nothing to be subtracted from.
 */
public final class Withheld {
    private static final int FEWEST = 5;

    private final long[][] cells;
    private final boolean[][] withheld;

    private Withheld(long[][] cells) {
        this.cells = cells;
        this.withheld = new boolean[cells.length][cells.length == 0 ? 0 : cells[0].length];
    }

    /** @param cells customers by row and column; below zero what is no cell */
    public static Withheld in(long[][] cells) {
        Withheld table = new Withheld(cells);
        table.withholdFew();
        while (table.withholdBesideOneAlone()) {
            // until none is alone any more
        }
        return table;
    }

    /** Whether a figure of so many customers is withheld wherever it stands. */
    public static boolean isFew(long customers) {
        return customers > 0 && customers < FEWEST;
    }

    public boolean at(int row, int column) {
        return withheld[row][column];
    }

    private void withholdFew() {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                withheld[row][column] = isFew(cells[row][column]);
            }
        }
    }

    private boolean withholdBesideOneAlone() {
        boolean more = false;
        for (int row = 0; row < cells.length; row++) {
            more |= withholdInLine(row, 0, 0, 1, cells[row].length);
        }
        for (int column = 0; cells.length > 0 && column < cells[0].length; column++) {
            more |= withholdInLine(0, column, 1, 0, cells.length);
        }
        return more;
    }

    /** Answers whether one more is withheld. */
    private boolean withholdInLine(int row, int column, int down, int right, int length) {
        int alone = 0;
        int @Nullable [] next = null;
        for (int i = 0; i < length; i++) {
            int[] place = {row + i * down, column + i * right};
            if (withheld[place[0]][place[1]]) {
                alone++;
            } else if (at(place) >= 0 && (next == null || order(at(place)) < order(at(next)))) {
                next = place;
            }
        }
        if (alone != 1 || next == null) {
            return false;
        }
        withheld[next[0]][next[1]] = true;
        return true;
    }

    private long at(int[] place) {
        return cells[place[0]][place[1]];
    }

    private static long order(long customers) {
        return customers == 0 ? Long.MAX_VALUE : customers;
    }
}
