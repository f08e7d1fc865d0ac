package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a customer changed, as it was published until texts were sealed: still in old messages, written no more. The whole of them is
 * repeated; {@code facts} are the extra import columns, in clear.
 */
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
