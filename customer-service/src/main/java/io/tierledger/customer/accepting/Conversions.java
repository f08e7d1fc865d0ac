package io.tierledger.customer.accepting;

import io.tierledger.customer.orders.Conversion;
import io.tierledger.customer.orders.OrderTerms;
import io.tierledger.customer.rates.RateTable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Which rate an order is converted with: its own, else the installation's. */
final class Conversions {
    private final String reporting;
    private final Conversion none;

    Conversions(String reporting) {
        this.reporting = reporting;
        this.none = new Conversion(reporting, null, 0);
    }

    boolean needed(OrderTerms terms) {
        return !terms.currency().equals(reporting);
    }

    /** Null when neither has a rate. */
    @Nullable
    Conversion of(OrderTerms terms, @Nullable RateTable rates) {
        if (!needed(terms)) {
            return none;
        }
        BigDecimal rate =
                terms.rate() != null ? new BigDecimal(terms.rate()) : rates == null ? null : rates.on(terms.placedOn());
        return rate == null ? null : new Conversion(reporting, rate, digits(reporting) - digits(terms.currency()));
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
