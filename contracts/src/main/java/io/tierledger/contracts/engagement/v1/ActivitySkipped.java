package io.tierledger.contracts.engagement.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** Somebody decided that a planned activity will not be done, as it was published until texts were sealed. */
@WireName("io.tierledger.activity.skipped.v1")
public record ActivitySkipped(
        String activityId,
        String planId,
        String customerId,
        String kind,
        LocalDate due,
        LocalDate skippedOn,
        String skippedBy,
        String reason)
        implements PublishedEvent {}
