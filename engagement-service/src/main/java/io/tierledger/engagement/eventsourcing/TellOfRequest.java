package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.requested.RequestEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a request's own stream to keep what a person says of it. */
public record TellOfRequest(@TargetAggregateIdentifier String stream, RequestEvent event) {

    public static TellOfRequest of(RequestEvent event) {
        return new TellOfRequest(RequestEvent.stream(event.requestId()), event);
    }
}
