package io.tierledger.contracts.customers;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order was accepted. {@code amount} is what the order said; {@code reporting} and {@code cost} are in the reporting currency, converted once. {@code late}: dated before the business date {@code asOf}. */
@WireName("io.tierledger.order.placed.v1")
public record OrderPlaced(
        String orderId,
        String customerId,
        LocalDate placedOn,
        Amount amount,
        @Nullable String rate,
        Amount reporting,
        @Nullable Amount cost,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String productGroup,
        boolean late,
        LocalDate asOf)
        implements PublishedEvent {}
