package io.tierledger.scoring.measuring;

/** Whole percents of minor units, rounded half even. */
final class Percent {
    private Percent() {}

    static long of(long minor, int percent) {
        long product = Math.multiplyExact(minor, percent);
        long whole = Math.floorDiv(product, 100L);
        long rest = Math.floorMod(product, 100L);
        boolean up = rest > 50 || rest == 50 && (whole & 1) == 1;
        return up ? whole + 1 : whole;
    }
}
