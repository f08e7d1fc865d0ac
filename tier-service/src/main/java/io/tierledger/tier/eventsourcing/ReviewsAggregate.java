package io.tierledger.tier.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.ReviewClosed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The reviews under one method: two that are open share no customer. */
@Aggregate
public class ReviewsAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    /** Also those that are closing. */
    private final Map<String, ReviewOpened> open = new LinkedHashMap<>();

    private final Set<String> closing = new HashSet<>();

    protected ReviewsAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(OpenReview command) {
        for (ReviewOpened other : open.values()) {
            if (other.overlaps(command.opened())) {
                throw Refused.conflict("reviews-overlap", "Another open review has the same customers.")
                        .with("review", other.review());
            }
        }
        apply(command.opened());
        return true;
    }

    @CommandHandler
    boolean handle(CloseReview command) {
        String review = command.closing().review();
        if (!open.containsKey(review) || closing.contains(review)) {
            return false;
        }
        apply(command.closing());
        return true;
    }

    @CommandHandler
    boolean handle(EndReview command) {
        if (!closing.contains(command.closed().review())) {
            return false;
        }
        apply(command.closed());
        return true;
    }

    @EventSourcingHandler
    void on(ReviewOpened event) {
        stream = event.stream();
        open.put(event.review(), event);
    }

    @EventSourcingHandler
    void on(ReviewClosing event) {
        closing.add(event.review());
    }

    @EventSourcingHandler
    void on(ReviewClosed event) {
        open.remove(event.review());
        closing.remove(event.review());
    }
}
