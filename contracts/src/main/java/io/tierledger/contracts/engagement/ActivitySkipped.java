package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * Somebody decided that a planned activity will not be done.
 *
 * @param actor who decided it ({@link io.tierledger.contracts.Actor})
 * @param text the event of engagement-service that holds, sealed, why: {@code engagement/4712}
 */
@WireName("io.tierledger.activity.skipped.v2")
public record ActivitySkipped(
        String activityId,
        String planId,
        String customerId,
        String kind,
        LocalDate due,
        LocalDate skippedOn,
        String actor,
        String text)
        implements PublishedEvent {}
