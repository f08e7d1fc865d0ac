package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts of a customer changed; the whole of them is repeated. */
@WireName("io.tierledger.customer.changed.v1")
public record CustomerChanged(
        String customerId,
        String kind,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        Map<String, String> facts,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
