package io.tierledger.contracts.method;

/** Whole percents, 0 to 100, of minor units, rounded half even; never beyond a long. */
public final class Percent {
    private Percent() {}

    public static long of(long minor, int percent) {
        long hundreds = Math.floorDiv(minor, 100L);
        long product = Math.floorMod(minor, 100L) * percent;
        long whole = hundreds * percent + product / 100;
        long rest = product % 100;
        boolean up = rest > 50 || rest == 50 && (whole & 1) == 1;
        return up ? whole + 1 : whole;
    }
}
