package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.CasesDecided;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: decide alike about many cases. Answers whether that was new. */
public record DecideCases(@TargetAggregateIdentifier String stream, CasesDecided decided) {
    public DecideCases(CasesDecided decided) {
        this(decided.stream(), decided);
    }
}
