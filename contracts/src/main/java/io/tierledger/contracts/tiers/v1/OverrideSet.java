package io.tierledger.contracts.tiers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** A person placed a customer by hand, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.override.set.v1")
public record OverrideSet(
        String customerId, String method, String tier, String reason, String author, LocalDate until, LocalDate asOf)
        implements PublishedEvent {}
