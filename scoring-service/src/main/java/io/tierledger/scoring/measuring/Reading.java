package io.tierledger.scoring.measuring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One exact reading of a gauge: {@code numerator / (denominator × 10^decimals)} units. A rational number, so that an average is never
 * rounded before it is compared with a border. Reused by one thread.
 */
public final class Reading {
    boolean known;
    boolean estimated;
    long numerator;
    long denominator;
    int decimals;

    public boolean known() {
        return known;
    }

    /** Something was filled in: an order without a cost counted the preset margin. */
    public boolean estimated() {
        return estimated;
    }

    Reading unknown() {
        known = false;
        estimated = false;
        return this;
    }

    Reading is(long minor, long divisor, int scale) {
        known = true;
        estimated = false;
        numerator = minor;
        denominator = divisor;
        decimals = scale;
        return this;
    }

    /**
     * Twice the value in units of 10^-scale, rounded down, plus one when something was cut off: comparing these longs with doubled
     * borders is exact on both sides of a border.
     *
     * @throws ArithmeticException beyond a long
     */
    public long position(int scale) {
        long scaled = numerator;
        for (int i = decimals; i < scale; i++) {
            scaled = Math.multiplyExact(scaled, 10L);
        }
        long whole = Math.floorDiv(scaled, denominator);
        long cut = Math.floorMod(scaled, denominator) == 0 ? 0 : 1;
        return Math.addExact(Math.multiplyExact(whole, 2L), cut);
    }

    /** For people: in units, averages and ratios rounded half even to at least two decimals. */
    public BigDecimal value() {
        BigDecimal exact = BigDecimal.valueOf(numerator, decimals);
        return denominator == 1
                ? exact
                : exact.divide(BigDecimal.valueOf(denominator), Math.max(2, decimals), RoundingMode.HALF_EVEN);
    }

    /** Order of ranking: minor units, or millionths where a measure is no whole number. */
    public long rankable() {
        return denominator == 1 ? numerator : position(decimals + 6);
    }
}
