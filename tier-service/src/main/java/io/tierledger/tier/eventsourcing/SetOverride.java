package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideSet;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Order: place a customer by hand. Answers whether that was new.
 *
 * @param proposal id of the one that it carries out, which must still be there; null where it carries out none
 */
public record SetOverride(
        @TargetAggregateIdentifier String stream,
        OverrideSet set,
        @Nullable String proposal) {
    public SetOverride(OverrideSet set, @Nullable String proposal) {
        this(set.stream(), set, proposal);
    }
}
