package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** A planned activity was still open when its plan ended. */
@WireName("io.tierledger.activity.missed.v1")
public record ActivityMissed(
        String activityId, String planId, String customerId, String kind, LocalDate due, LocalDate asOf)
        implements PublishedEvent {}
