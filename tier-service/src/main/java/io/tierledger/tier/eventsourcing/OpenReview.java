package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.ReviewOpened;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: open a review. */
public record OpenReview(@TargetAggregateIdentifier String stream, ReviewOpened opened) {
    public OpenReview(ReviewOpened opened) {
        this(opened.stream(), opened);
    }
}
