package io.tierledger.contracts.tiers.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** An override ended, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.override.ended.v1")
public record OverrideEnded(String customerId, String method, String tier, String endedBy, LocalDate asOf)
        implements PublishedEvent {}
