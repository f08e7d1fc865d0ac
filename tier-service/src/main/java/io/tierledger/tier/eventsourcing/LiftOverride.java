package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideLifted;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Order: give a customer back to the policy. Answers whether there was an override.
 *
 * @param ofReview whether what stands was decided in a review, and not said here
 */
public record LiftOverride(@TargetAggregateIdentifier String stream, OverrideLifted lifted, boolean ofReview) {
    public LiftOverride(OverrideLifted lifted, boolean ofReview) {
        this(lifted.stream(), lifted, ofReview);
    }
}
