package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The responsible account manager changed, as it was published until texts were sealed: still in old messages and in what stages relayed,
 * written no more.
 */
@WireName("io.tierledger.account-manager.assigned.v1")
public record AccountManagerAssigned(
        String customerId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        String decidedBy,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
