package io.tierledger.tier.reviewing;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Right;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Of which team the customers of a review are that is acted on as a whole; whoever opens one says so in the body. */
final class WhoseReview implements Targets {
    private static final String CLOSURE = "/api/reviews/{id}/closure";
    private static final Set<String> IN_THE_BODY = Set.of("/api/reviews", "/api/reviews/{id}/decisions");

    private final Reviews reviews;
    private final Blocking blocking;

    WhoseReview(Reviews reviews, Blocking blocking) {
        this.reviews = reviews;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return right.route().pattern().equals(CLOSURE)
                ? blocking.call(() -> OpeningReviews.factsOf(
                        reviews.find(path.getOrDefault("id", "")).opened().team()))
                : Mono.empty();
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return Refused.notFound("review", path.getOrDefault("id", ""));
    }

    /** A list is decided about case by case, and what may not be decided is left out. */
    @Override
    public boolean isInTheBody(Right right) {
        return right.duty() != Duty.READING
                && IN_THE_BODY.contains(right.route().pattern());
    }
}
