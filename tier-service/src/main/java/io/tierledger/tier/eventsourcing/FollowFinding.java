package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.FindingEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: say something about a finding. Answers whether that was new. */
public record FollowFinding(@TargetAggregateIdentifier String stream, FindingEvent said) {
    public FollowFinding(FindingEvent said) {
        this(said.stream(), said);
    }
}
