package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer became known. Names stay in customer-service. {@code status} is one of the life cycle in docs/language.md, in capitals; {@code facts} are the extra import columns. */
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
