package io.tierledger.tier.counts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, from 0 to 1, to four decimals, half even. */
public final class Share {
    private Share() {}

    /** 0 when the whole is nothing. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0
                ? new BigDecimal("0.0000")
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
    }
}
