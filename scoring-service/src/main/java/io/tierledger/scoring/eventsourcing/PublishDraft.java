package io.tierledger.scoring.eventsourcing;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Order: publish a draft with an effect. Answers the outcome. */
public record PublishDraft(
        @TargetAggregateIdentifier String stream,
        int draft,
        String effect,
        @Nullable LocalDate effectiveFrom,
        String person,
        @Nullable Integer expected) {}
