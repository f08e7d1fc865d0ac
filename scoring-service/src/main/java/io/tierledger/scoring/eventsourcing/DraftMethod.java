package io.tierledger.scoring.eventsourcing;

import io.tierledger.contracts.method.Method;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Order: keep this document as a draft. {@code expected}: the version its author had in view. Answers the outcome. */
public record DraftMethod(
        @TargetAggregateIdentifier String stream,
        Method method,
        String author,
        @Nullable Integer expected) {}
