package io.tierledger.tier.findings;

import io.tierledger.contracts.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of the reporting currency. */
final class Numbers {
    private Numbers() {}

    static Amount amount(BigDecimal value, String currency, int digits) {
        return Amount.ofMinor(
                value.movePointRight(digits).setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
    }
}
