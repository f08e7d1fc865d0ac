package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's status changed, as it was published until texts were sealed: still in old messages and in what stages relayed, written no
 * more.
 *
 * @param reason given where a person declared it, and by nobody else
 */
@WireName("io.tierledger.customer.status-changed.v1")
public record CustomerStatusChanged(
        String customerId,
        String from,
        String to,
        @Nullable String reason,
        String decidedBy,
        @Nullable LocalDate asOf) implements PublishedEvent {}
