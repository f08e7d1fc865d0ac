package io.tierledger.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Money as it is written: {@code {"amount":"84210.00","currency":"EUR"}}, with exactly the decimals of the currency.
 *
 * @param amount decimal text in currency units, may be negative
 * @param currency ISO 4217 code
 */
public record Amount(String amount, String currency) {

    /** @param minor minor units (cents) of {@code currency} */
    public static Amount ofMinor(long minor, String currency) {
        return new Amount(BigDecimal.valueOf(minor, digits(currency)).toPlainString(), currency);
    }

    /**
     * Minor units of the currency.
     *
     * @throws ArithmeticException when the amount has more decimals than the currency, or does not fit a long
     */
    public long minor() {
        return new BigDecimal(amount)
                .movePointRight(digits(currency))
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    /** Whether an amount can be in it: an ISO 4217 currency that is money, as XXX (none), XTS (for tests) and XAU (gold) are not. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0);
    }

    /** Decimals of a currency: 2 for EUR, 0 for JPY. */
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
