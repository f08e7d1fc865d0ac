package io.tierledger.contracts.customers;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order, or with a credit note a part of it, counts no longer, on the order's own date. {@code amount} and {@code cost} (reporting currency) are what is taken off; {@code orders} is 1 when nothing of the order is left, else 0. */
@WireName("io.tierledger.order.cancelled.v1")
public record OrderCancelled(
        String orderId,
        String customerId,
        LocalDate placedOn,
        Amount amount,
        @Nullable Amount cost,
        int orders,
        @Nullable String kind,
        @Nullable String productGroup,
        @Nullable String reason,
        String decidedBy,
        LocalDate asOf)
        implements PublishedEvent {}
