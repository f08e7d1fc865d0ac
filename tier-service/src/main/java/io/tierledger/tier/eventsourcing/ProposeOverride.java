package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.OverrideProposed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: put forward that a customer be placed by hand. Answers whether that was new. */
public record ProposeOverride(@TargetAggregateIdentifier String stream, OverrideProposed proposed) {
    public ProposeOverride(OverrideProposed proposed) {
        this(proposed.stream(), proposed);
    }

    /** Saying the same again on the same day is no news. */
    boolean repeats(OverrideProposed before) {
        return before.tier().equals(proposed.tier())
                && before.until().equals(proposed.until())
                && before.asOf().equals(proposed.asOf())
                && before.actor().equals(proposed.actor())
                && before.sealed().equals(proposed.sealed());
    }
}
