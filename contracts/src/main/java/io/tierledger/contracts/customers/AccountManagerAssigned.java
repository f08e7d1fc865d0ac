package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The responsible account manager changed. Relayed by every stage. */
@WireName("io.tierledger.account-manager.assigned.v1")
public record AccountManagerAssigned(
        String customerId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        String decidedBy,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
