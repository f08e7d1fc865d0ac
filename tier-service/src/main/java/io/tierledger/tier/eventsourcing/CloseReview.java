package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.ReviewClosing;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: close a review. Answers whether it was open. */
public record CloseReview(@TargetAggregateIdentifier String stream, ReviewClosing closing) {
    public CloseReview(ReviewClosing closing) {
        this(closing.stream(), closing);
    }
}
