package io.tierledger.customer.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From {@code date} on, {@code rate} units of the reporting currency are one unit of {@code currency}. Stream
 * {@code rate:<currency>}; of several for a day the last counts. Orders accepted before keep the rate they were converted with.
 */
public record RateSet(String currency, LocalDate date, BigDecimal rate, String decidedBy) {
    public static String stream(String currency) {
        return "rate:" + currency;
    }
}
