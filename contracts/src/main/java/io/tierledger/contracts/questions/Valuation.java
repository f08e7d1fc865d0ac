package io.tierledger.contracts.questions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer brings and could bring; minor units of the reporting currency.
 *
 * @param revenueMinor and {@code profitMinor} of twelve months
 * @param windowOrders orders in the method's window, and what they amount to
 * @param lastOrderedOn null when none counts
 * @param walletMinor null without an estimate
 * @param potentials what somebody or something has said; empty when nobody has
 */
public record Valuation(
        String customerId,
        long revenueMinor,
        long profitMinor,
        long windowOrders,
        long windowRevenueMinor,
        @Nullable LocalDate lastOrderedOn,
        @Nullable Long walletMinor,
        List<Potential> potentials) {

    /** What a criterion about potential says of a customer, judged or measured; {@code highest} is the best that it can say. */
    public record Potential(String method, String criterion, int score, int highest) {}
}
