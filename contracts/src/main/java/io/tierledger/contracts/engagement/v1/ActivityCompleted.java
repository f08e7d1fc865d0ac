package io.tierledger.contracts.engagement.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A planned activity was done, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.activity.completed.v1")
public record ActivityCompleted(
        String activityId,
        String planId,
        String customerId,
        String kind,
        LocalDate due,
        LocalDate completedOn,
        String completedBy,
        @Nullable String note)
        implements PublishedEvent {}
