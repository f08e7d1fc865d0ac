package io.tierledger.tier.reviewing;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.events.ReviewClosed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All reviews there ever were: a few events each, folded in memory from the store; each question sees what was stored before it. Blocking. */
final class Reviews {
    private static final Set<String> NAMES =
            Set.of("review-opened", "review-closing", "partition-reviewed", "review-closed");
    private static final int PAGE = 1_000;

    private final EventLog log;
    private final Map<String, Review> reviews = new LinkedHashMap<>();
    private long position;

    Reviews(EventLog log) {
        this.log = log;
    }

    /** The last opened first. */
    synchronized List<Review> all() {
        catchUp();
        return List.copyOf(reviews.values()).reversed();
    }

    /** @throws Refused 404 */
    synchronized Review find(String id) {
        catchUp();
        Review review = reviews.get(id);
        if (review == null) {
            throw Refused.notFound("review", id);
        }
        return review;
    }

    private void catchUp() {
        EventLog.Found found;
        do {
            found = log.since(position, PAGE, NAMES);
            found.events().forEach(this::take);
            position = found.upTo();
        } while (found.more());
    }

    private void take(StoredEvent stored) {
        switch (stored.event()) {
            case ReviewOpened opened -> reviews.put(opened.review(), Review.of(stored.position(), opened));
            case ReviewClosing closing -> change(closing.review(), one -> one.closing(stored.position(), closing));
            case PartitionReviewed reviewed -> change(reviewed.review(), Review::carriedOut);
            case ReviewClosed closed -> change(closed.review(), one -> one.closed(stored.position()));
            default -> throw new IllegalStateException("no event of a review: " + stored.name());
        }
    }

    private void change(String id, UnaryOperator<Review> how) {
        reviews.computeIfPresent(id, (same, review) -> how.apply(review));
    }
}
