package io.tierledger.launcher.demo;

import java.util.List;

/** A value by rank, 1 to 1000, straight between the points given. */
record Curve(List<Point> points) {
    /** How much a customer of that rank buys in a year, in whole currency units; a fifth of them buy four fifths. */
    static final Curve YEARLY = new Curve(List.of(
            new Point(1, 2_400_000),
            new Point(5, 1_000_000),
            new Point(10, 650_000),
            new Point(20, 400_000),
            new Point(50, 195_000),
            new Point(100, 104_000),
            new Point(200, 46_000),
            new Point(300, 26_000),
            new Point(400, 17_000),
            new Point(500, 11_500),
            new Point(600, 7_600),
            new Point(700, 4_800),
            new Point(800, 2_800),
            new Point(900, 1_300),
            new Point(1000, 350)));

    /** In how many orders a year. */
    static final Curve ORDERS = new Curve(List.of(
            new Point(1, 190),
            new Point(10, 120),
            new Point(50, 66),
            new Point(100, 45),
            new Point(200, 31),
            new Point(500, 17),
            new Point(800, 8),
            new Point(1000, 3)));

    record Point(int rank, long value) {}

    Curve {
        points = List.copyOf(points);
    }

    long at(int rank) {
        Point before = points.getFirst();
        for (Point after : points) {
            if (after.rank() >= rank) {
                int width = Math.max(1, after.rank() - before.rank());
                return before.value() + (after.value() - before.value()) * (rank - before.rank()) / width;
            }
            before = after;
        }
        return before.value();
    }
}
