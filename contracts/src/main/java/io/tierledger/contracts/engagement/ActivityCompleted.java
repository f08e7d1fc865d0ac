package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/**
 * A planned activity was done.
 *
 * @param actor who did it ({@link io.tierledger.contracts.Actor})
 * @param text the event of engagement-service that holds, sealed, what was said of it: {@code engagement/4711}
 */
@WireName("io.tierledger.activity.completed.v2")
public record ActivityCompleted(
        String activityId,
        String planId,
        String customerId,
        String kind,
        LocalDate due,
        LocalDate completedOn,
        String actor,
        String text)
        implements PublishedEvent {}
