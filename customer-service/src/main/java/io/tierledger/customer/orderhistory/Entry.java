package io.tierledger.customer.orderhistory;

import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one stored event says about an order.
 *
 * @param position of the event in the store
 * @param orders 1 for an order, or minus what a cancellation takes off the count
 * @param day the order's own date
 * @param reporting minor units of {@code reportingCurrency}, put on or (below zero) taken off
 * @param amount minor units of {@code currency}, as ordered or (below zero) taken off
 */
record Entry(
        String customerId,
        long position,
        boolean placed,
        String orderId,
        int orders,
        LocalDate day,
        long reporting,
        String reportingCurrency,
        long amount,
        String currency,
        @Nullable Long cost,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String productGroup,
        boolean late) {

    static Entry of(long position, OrderEvent event) {
        return switch (event) {
            case OrderPlaced e ->
                new Entry(
                        e.customerId(),
                        position,
                        true,
                        e.orderId(),
                        1,
                        e.placedOn(),
                        e.reporting(),
                        e.reportingCurrency(),
                        e.amount(),
                        e.currency(),
                        e.reportingCost(),
                        e.channel(),
                        e.kind(),
                        e.productGroup(),
                        e.late());
            case OrderCancelled e ->
                new Entry(
                        e.customerId(),
                        position,
                        false,
                        e.orderId(),
                        -e.orders(),
                        e.placedOn(),
                        -e.reporting(),
                        e.reportingCurrency(),
                        -e.amount(),
                        e.currency(),
                        null,
                        null,
                        e.kind(),
                        e.productGroup(),
                        false);
        };
    }
}
