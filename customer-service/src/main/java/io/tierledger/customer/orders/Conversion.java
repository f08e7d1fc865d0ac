package io.tierledger.customer.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * From an order's currency to the reporting currency: once, on acceptance, HALF_EVEN to the reporting currency's minor unit.
 *
 * @param rate reporting units per unit of the order's currency; null when both are the same
 * @param shift decimals of the reporting currency less those of the order's
 */
public record Conversion(String reportingCurrency, @Nullable BigDecimal rate, int shift) {

    /** @throws ArithmeticException when the outcome does not fit a long */
    public long convert(long minor) {
        if (rate == null) {
            return minor;
        }
        return BigDecimal.valueOf(minor)
                .multiply(rate)
                .movePointRight(shift)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Nullable
    String rateInWords() {
        return rate == null ? null : rate.toPlainString();
    }
}
