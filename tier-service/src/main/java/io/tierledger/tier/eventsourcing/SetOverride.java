package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: place a customer by hand. Answers whether that was new. */
public record SetOverride(@TargetAggregateIdentifier String stream, OverrideSet set) {
    public SetOverride(OverrideSet set) {
        this(set.stream(), set);
    }
}
