package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.CaseEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: say something about a case. Answers whether that was new. */
public record SayOfCase(@TargetAggregateIdentifier String stream, CaseEvent said) {
    public SayOfCase(CaseEvent said) {
        this(said.stream(), said);
    }
}
