package io.tierledger.tier.counts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts that tell no more than they should of others: so many of their leading digits. */
public final class Digits {
    private static final MathContext TWO_UP = new MathContext(2, RoundingMode.CEILING);
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** Two digits, rounded up: 12,345 is told as 13,000, and what lies 12,345 below as 12,000 below. */
    public static long twoUp(long minor) {
        return BigDecimal.valueOf(minor).round(TWO_UP).longValueExact();
    }

    /** Three digits, half even: 123,456 is told as 123,000. */
    public static long three(long minor) {
        return BigDecimal.valueOf(minor).round(THREE).longValueExact();
    }
}
