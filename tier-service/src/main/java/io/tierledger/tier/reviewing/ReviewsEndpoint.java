package io.tierledger.tier.reviewing;

import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.requests.Typed;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET} and {@code POST /api/reviews}, {@code GET /api/reviews/{id}}, {@code POST /api/reviews/{id}/closure}. */
@RestController
final class ReviewsEndpoint {
    private final Blocking blocking;
    private final Counts counts;
    private final Reviews reviews;
    private final Cases cases;
    private final OpeningReviews opening;
    private final Telling telling;

    ReviewsEndpoint(
            Blocking blocking, Counts counts, Reviews reviews, Cases cases, OpeningReviews opening, Telling telling) {
        this.blocking = blocking;
        this.counts = counts;
        this.reviews = reviews;
        this.cases = cases;
        this.opening = opening;
        this.telling = telling;
    }

    /**
     * @param method the leading one unless given
     * @param team the top one unless given
     * @param defendBy 28 days from the business date unless given
     * @param decideBy 42 days from the business date unless given
     */
    record Opening(
            @Nullable String method,
            @Nullable String title,
            @Nullable String team,
            @Nullable LocalDate defendBy,
            @Nullable LocalDate decideBy) {}

    /** @param undecided {@code proposed}: what nobody has decided about becomes as it is proposed */
    record Closing(
            @Holds(oneOf = SpeakingOfCases.PROPOSED) @Nullable
            String undecided) {}

    @AnswersMade
    @PostMapping("/api/reviews")
    Mono<ResponseEntity<ReviewView>> open(
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @RequestBody Opening body,
            ServerWebExchange exchange) {
        String who = Person.of(user);
        Admission admission = Admission.of(exchange);
        OpeningReviews.Wish wish = new OpeningReviews.Wish(
                body.method(), Typed.line("title", body.title()), body.team(), body.defendBy(), body.decideBy());
        return blocking.call(() -> {
            Review opened = opening.open(wish, who, admission);
            return ResponseEntity.created(URI.create("/api/reviews/" + opened.id()))
                    .body(view(opened, admission.reach(), Language.of(language)));
        });
    }

    /** The last opened first. */
    @GetMapping("/api/reviews")
    Mono<Page<ReviewItem>> all(
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Holds(oneOf = {"OPEN", "DECIDING", "CLOSING", "CLOSED"}) @Nullable
                    String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Review.State wanted = state == null ? null : state(state);
        int most = Page.limit(limit);
        long before = cursor == null ? Long.MAX_VALUE : position(cursor);
        return blocking.call(() -> {
            LocalDate today = today();
            List<Review> found = reviews.all().stream()
                    .filter(review -> review.position() < before)
                    .filter(review -> method == null || method.equals(review.method()))
                    .filter(review -> wanted == null || wanted == review.state(today))
                    .limit(most + 1L)
                    .toList();
            Page<Review> page = Page.cut(found, most, last -> Page.cursor(String.valueOf(last.position())));
            return new Page<>(telling.items(page.items(), today), page.next());
        });
    }

    @GetMapping("/api/reviews/{id}")
    Mono<ReviewView> one(
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            Reach reach) {
        return blocking.call(() -> view(reviews.find(id), reach, Language.of(language)));
    }

    @PostMapping("/api/reviews/{id}/closure")
    Mono<ReviewView> close(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @RequestBody(required = false) @Nullable Closing body,
            ServerWebExchange exchange) {
        String who = Person.of(user);
        Admission admission = Admission.of(exchange);
        String undecided = body == null ? null : body.undecided();
        if (undecided != null && !undecided.equals(SpeakingOfCases.PROPOSED)) {
            throw Refused.invalid("undecided", "only-proposed");
        }
        return blocking.call(() ->
                view(opening.close(id, undecided != null, who, admission), admission.reach(), Language.of(language)));
    }

    private ReviewView view(Review review, Reach reach, Language language) {
        LocalDate today = today();
        List<Case> all =
                review.state(today) == Review.State.CLOSING ? null : cases.of(review, today, reach, Cases.Filter.NONE);
        return telling.view(review, all, today, language);
    }

    /** Before there is a business date there is no review, so it does not matter. */
    private LocalDate today() {
        LocalDate today = counts.businessDate();
        return today == null ? LocalDate.EPOCH : today;
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(Page.key(cursor));
        } catch (NumberFormatException notOurs) {
            throw Page.notOurs();
        }
    }

    private static Review.State state(String word) {
        return Arrays.stream(Review.State.values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.malformed(
                        "bad-review-state", "state must be one of " + List.of(Review.State.values()) + "."));
    }
}
