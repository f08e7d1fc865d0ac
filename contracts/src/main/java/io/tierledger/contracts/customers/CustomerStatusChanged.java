package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer's status changed: by its first order, or by a person with a reason. Relayed by every stage. */
@WireName("io.tierledger.customer.status-changed.v1")
public record CustomerStatusChanged(
        String customerId,
        String from,
        String to,
        @Nullable String reason,
        String decidedBy,
        @Nullable LocalDate asOf) implements PublishedEvent {}
