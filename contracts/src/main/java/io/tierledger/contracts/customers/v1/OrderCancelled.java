package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an order counts no longer, as it was published until texts were sealed: still in old messages, written no more. */
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
