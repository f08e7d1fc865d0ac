package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideLifted;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: give a customer back to the policy. Answers whether there was an override. */
public record LiftOverride(@TargetAggregateIdentifier String stream, OverrideLifted lifted) {
    public LiftOverride(OverrideLifted lifted) {
        this(lifted.stream(), lifted);
    }
}
