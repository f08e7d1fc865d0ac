package io.tierledger.contracts.questions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order, or with negative numbers what was taken off one, recorded after the instant that was asked about; minor units of the
 * reporting currency.
 *
 * @param sequence its position in the store of customer-service
 * @param day the order's own
 * @param kind null when the order said none
 * @param costMinor null when the order said no cost
 * @param orders 1, or 0 or less for what was taken off
 */
public record LaterOrder(
        String customerId,
        long sequence,
        LocalDate day,
        @Nullable String kind,
        long amountMinor,
        @Nullable Long costMinor,
        int orders) {}
