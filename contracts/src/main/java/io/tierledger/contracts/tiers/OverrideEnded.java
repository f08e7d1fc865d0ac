package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** An override ended, by its date or by a person. */
@WireName("io.tierledger.override.ended.v1")
public record OverrideEnded(String customerId, String method, String tier, String endedBy, LocalDate asOf)
        implements PublishedEvent {}
