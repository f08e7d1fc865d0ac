package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.moments.MomentRecorded;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: what was put forward is in force, and what the customer does for it is kept as an agreement; both or none. */
public record ApproveException(@TargetAggregateIdentifier String stream, ExceptionSet set, MomentRecorded agreement) {
    public ApproveException(ExceptionSet set, MomentRecorded agreement) {
        this(set.stream(), set, agreement);
    }
}
