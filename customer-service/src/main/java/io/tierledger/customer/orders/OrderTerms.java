package io.tierledger.customer.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an order says.
 *
 * @param placedOn a day in the installation's zone
 * @param amount minor units of {@code currency}, not negative
 * @param rate reporting units per unit of {@code currency}; null when the order says none
 * @param cost minor units of {@code currency}; null when unknown
 * @param kind for example {@code placement} or {@code vacancy}
 */
public record OrderTerms(
        String orderId,
        String customerId,
        LocalDate placedOn,
        long amount,
        String currency,
        @Nullable String rate,
        @Nullable Long cost,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String productGroup) {
    /** Largest amount of one order, minor units: 9,000 of these still fit a long. */
    public static final long MOST = 1_000_000_000_000_000L;

    static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
}
