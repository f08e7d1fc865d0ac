package io.tierledger.engagement.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A time of work, exact: in parts of a minute that sixty percent of hundredths of an hour, a year of 365 days and thirteen weeks of five
 * working days all come out in.
 *
 * @param parts of which {@link #PARTS} are a minute; may be below zero
 */
public record Minutes(long parts) implements Comparable<Minutes> {
    static final int PARTS = 949_000;
    public static final Minutes NONE = new Minutes(0);
    /** What an hour of work costs, in units of the reporting currency: a preset. */
    public static final int COST_OF_AN_HOUR = 75;

    private static final int DAYS_OF_A_YEAR = 365;
    private static final BigDecimal HOUR = BigDecimal.valueOf(60L * PARTS);

    public static Minutes of(long minutes) {
        return new Minutes(Math.multiplyExact(minutes, PARTS));
    }

    /** The share of {@code days} in what is asked in a year. */
    static Minutes ofAYear(long minutes, long days) {
        return new Minutes(Math.multiplyExact(Math.multiplyExact(minutes, days), PARTS / DAYS_OF_A_YEAR));
    }

    public Minutes plus(Minutes other) {
        return new Minutes(Math.addExact(parts, other.parts));
    }

    public Minutes minus(Minutes other) {
        return new Minutes(Math.subtractExact(parts, other.parts));
    }

    /** How often {@code other}, which is above zero, goes into it: the whole number at or below. */
    long over(Minutes other) {
        return Math.floorDiv(parts, other.parts);
    }

    /** One decimal. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(parts).divide(HOUR, 1, RoundingMode.HALF_UP);
    }

    /**
     * What it costs, in units of the reporting currency.
     *
     * @param decimals of the currency
     */
    public BigDecimal cost(int decimals) {
        return BigDecimal.valueOf(parts)
                .multiply(BigDecimal.valueOf(COST_OF_AN_HOUR))
                .divide(HOUR, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Minutes other) {
        return Long.compare(parts, other.parts);
    }
}
