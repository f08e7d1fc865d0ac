package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.moments.MomentEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a moment's own stream to keep what a person says of it. */
public record TellOfMoment(@TargetAggregateIdentifier String stream, MomentEvent event) {
    public static TellOfMoment of(MomentEvent event) {
        return new TellOfMoment(MomentEvent.stream(event.momentId()), event);
    }
}
