package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Figure;
import io.tierledger.contracts.method.Known;
import io.tierledger.contracts.method.Measure;
import io.tierledger.tier.placement.policy.Banding.Border;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A measure as it would be. */
final class Exact implements Figure {
    private static final int DECIMALS = 12;
    private @Nullable BigDecimal numerator;
    private long denominator = 1;

    static Exact of(Measure measure, Known known) {
        Exact exact = new Exact();
        measure.figure(known, exact);
        return exact;
    }

    @Override
    public Figure is(long value, long divisor, int decimals) {
        numerator = BigDecimal.valueOf(value, decimals);
        denominator = divisor;
        return this;
    }

    @Override
    public Figure unknown() {
        numerator = null;
        return this;
    }

    @Override
    public Figure filledIn() {
        return this;
    }

    /** In units, to twelve decimals where it is no whole number of the smallest; null when it is unknown. */
    @Nullable
    BigDecimal value() {
        return numerator == null || denominator == 1
                ? numerator
                : numerator.divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Does it pass, exactly? What is unknown passes nothing. */
    boolean passes(Border border) {
        return numerator != null
                && new Border(
                                border.value().multiply(BigDecimal.valueOf(denominator)),
                                border.exclusive(),
                                border.rising())
                        .isPassedBy(numerator);
    }
}
