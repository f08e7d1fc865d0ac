package io.tierledger.scoring.measuring;

import io.tierledger.contracts.method.Figure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * One exact reading of a gauge: {@code numerator / (denominator × 10^decimals)} units. A rational number, so that an average is never
 * rounded before it is compared with a border. Reused by one thread.
 */
public final class Reading implements Figure {
    /** What can be doubled without a thought. */
    private static final long MOST = Long.MAX_VALUE / 2 - 1;

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

    @Override
    public Reading unknown() {
        known = false;
        estimated = false;
        return this;
    }

    @Override
    public Reading is(long minor, long divisor, int scale) {
        known = true;
        estimated = false;
        numerator = minor;
        denominator = divisor;
        decimals = scale;
        return this;
    }

    @Override
    public Reading filledIn() {
        estimated = true;
        return this;
    }

    /**
     * Twice the value in units of 10^-scale, rounded down, plus one when something was cut off: comparing these longs with doubled
     * borders is exact on both sides of a border. Beyond a long it is the last long, which is beyond every border.
     */
    public long position(int scale) {
        long scaled = numerator;
        for (int i = decimals; i < scale; i++) {
            if (scaled > MOST / 10 || scaled < -MOST / 10) {
                return farPosition(scale);
            }
            scaled *= 10;
        }
        long divisor = denominator;
        for (int i = scale; i < decimals; i++) {
            if (divisor > MOST / 10) {
                return farPosition(scale);
            }
            divisor *= 10;
        }
        long whole = Math.floorDiv(scaled, divisor);
        long cut = Math.floorMod(scaled, divisor) == 0 ? 0 : 1;
        return whole > MOST || whole < -MOST ? farPosition(scale) : whole * 2 + cut;
    }

    private long farPosition(int scale) {
        BigInteger scaled = BigInteger.valueOf(numerator).multiply(BigInteger.TEN.pow(Math.max(0, scale - decimals)));
        BigInteger divisor =
                BigInteger.valueOf(denominator).multiply(BigInteger.TEN.pow(Math.max(0, decimals - scale)));
        BigInteger rest = scaled.mod(divisor);
        BigInteger position = scaled.subtract(rest).divide(divisor).shiftLeft(1).add(BigInteger.valueOf(rest.signum()));
        if (position.bitLength() < Long.SIZE) {
            return position.longValue();
        }
        return position.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }

    /** For people: in units, averages and ratios rounded half even to at least two decimals. */
    public BigDecimal value() {
        BigDecimal exact = BigDecimal.valueOf(numerator, decimals);
        return denominator == 1
                ? exact
                : exact.divide(BigDecimal.valueOf(denominator), Math.max(2, decimals), RoundingMode.HALF_EVEN);
    }

    /**
     * Order of ranking: minor units, rounded down, or millionths where a measure is no whole number.
     *
     * @param digits decimals of the reporting currency
     */
    long rankable(int digits) {
        if (denominator != 1) {
            return position(decimals + 6);
        }
        long minor = numerator;
        for (int i = digits; i < decimals; i++) {
            minor = Math.floorDiv(minor, 10L);
        }
        return minor;
    }
}
