package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.ReviewClosed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: every partition has carried out a closing. Answers whether that was new. */
public record EndReview(@TargetAggregateIdentifier String stream, ReviewClosed closed) {
    public EndReview(ReviewClosed closed) {
        this(closed.stream(), closed);
    }
}
