package io.tierledger.customer.orders;

import io.tierledger.customer.customers.Decided;
import io.tierledger.customer.customers.PersonSaid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to an order; stream {@code order:<id>}. Amounts are minor units. */
public sealed interface OrderEvent {

    /**
     * @param amount and {@code cost} as the order said, in {@code currency}
     * @param rate the rate that was used; null within the reporting currency
     * @param reporting and {@code reportingCost} in {@code reportingCurrency}, converted once, HALF_EVEN
     * @param late dated before the business date {@code asOf}
     */
    record OrderPlaced(
            String orderId,
            String customerId,
            LocalDate placedOn,
            long amount,
            String currency,
            @Nullable String rate,
            @Nullable Long cost,
            long reporting,
            String reportingCurrency,
            @Nullable Long reportingCost,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String productGroup,
            boolean late,
            LocalDate asOf)
            implements OrderEvent {}

    /**
     * What an order counts no longer, on its own date.
     *
     * @param amount taken off, in the order's currency
     * @param reporting and {@code reportingCost} taken off, in {@code reportingCurrency}
     * @param orders 1 when nothing of the order is left, else 0
     * @param reason in clear, before revision 2, as is a typed name in {@code decidedBy}
     * @param reference names the request, so that sending it again changes nothing ({@link Reference}); before 30 November 2026 its key
     * @param said by whoever cancelled it, since revision 2
     */
    record OrderCancelled(
            String orderId,
            String customerId,
            LocalDate placedOn,
            long amount,
            String currency,
            long reporting,
            String reportingCurrency,
            @Nullable Long reportingCost,
            int orders,
            @Nullable String kind,
            @Nullable String productGroup,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable String reference,
            LocalDate asOf,
            @Nullable PersonSaid said)
            implements OrderEvent, Decided {}
}
