package io.tierledger.contracts.questions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is assumed to happen on a day. Amounts are minor units of the reporting currency.
 *
 * @param walletMinor what is estimated from then on; null where nothing is said of it, as with {@code paymentDays}
 */
public record Assumed(
        LocalDate on,
        List<Order> orders,
        List<Judged> judgements,
        @Nullable Long walletMinor,
        @Nullable Integer paymentDays) {

    /** So many orders that amount to so much together; {@code costMinor} null when they say no cost, {@code kind} when they have none. */
    public record Order(
            long amountMinor,
            @Nullable Long costMinor,
            @Nullable String kind,
            int count) {}

    /** A person's word on a criterion of a method. */
    public record Judged(String method, String criterion, int score) {}
}
