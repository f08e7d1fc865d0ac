package io.tierledger.tier.reviewing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.tier.events.ReviewClosed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.EndReview;
import java.time.Duration;
import java.util.List;

/**
 * A review is closed once every partition has carried out its closing: that is said last, and once, also after a crash in between. Several
 * instances may look; the stream of the reviews takes one end of each.
 */
final class EndOfReviews implements AutoCloseable, Watched {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Reviews reviews;
    private final Deciding deciding;
    private final Loop loop;

    EndOfReviews(Reviews reviews, Deciding deciding) {
        this.reviews = reviews;
        this.deciding = deciding;
        this.loop = Loop.pausing("tier-end-of-reviews", PAUSE, this::look);
    }

    void start() {
        loop.start();
    }

    void look() {
        for (Review review : reviews.all()) {
            ReviewClosing closing = review.closing();
            if (closing != null && review.closedAt() == 0 && review.partitions() == Partitions.COUNT) {
                deciding.ask(new EndReview(new ReviewClosed(review.id(), review.method(), closing.asOf())));
            }
        }
    }

    @Override
    public List<Loop> moving() {
        return List.of(loop);
    }

    @Override
    public void close() {
        loop.close();
    }
}
