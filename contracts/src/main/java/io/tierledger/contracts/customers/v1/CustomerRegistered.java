package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer became known, as it was published until texts were sealed: still in old messages and in what scoring-service relayed, written no
 * more. {@code facts} are the extra import columns, in clear.
 */
@WireName("io.tierledger.customer.registered.v1")
public record CustomerRegistered(
        String customerId,
        String kind,
        String status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        Map<String, String> facts,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
