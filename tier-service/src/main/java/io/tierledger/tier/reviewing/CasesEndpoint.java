package io.tierledger.tier.reviewing;

import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.requests.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /api/reviews/{id}/cases}, {@code POST …/cases/{customerId}/defence}, {@code …/decision}, {@code …/decisions}. */
@RestController
final class CasesEndpoint {
    private static final int MOST_EVIDENCE = 20;
    /** As many as a review of a large house has. */
    private static final int MOST_NAMED = 10_000;

    private final Blocking blocking;
    private final Known known;
    private final Reviews reviews;
    private final Cases cases;
    private final SpeakingOfCases speaking;
    private final DecidingAlike alike;
    private final Telling telling;

    CasesEndpoint(
            Blocking blocking,
            Known known,
            Reviews reviews,
            Cases cases,
            SpeakingOfCases speaking,
            DecidingAlike alike,
            Telling telling) {
        this.blocking = blocking;
        this.known = known;
        this.reviews = reviews;
        this.cases = cases;
        this.speaking = speaking;
        this.alike = alike;
        this.telling = telling;
    }

    /**
     * @param tier that the customer should have; the proposed one, also as {@code proposed}, agrees
     * @param until last day of another tier than the proposed one
     */
    record Defence(
            @Nullable String tier,
            @Nullable String arguments,
            @Nullable List<String> evidence,
            @Nullable LocalDate until) {}

    /** As {@link Defence}. */
    record Decision(
            @Nullable String tier,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    /**
     * About customers that are named, or that a filter wants.
     *
     * @param customers null where a filter is given
     */
    record Decisions(
            @Nullable List<String> customers,
            @Nullable Wanted filter,
            @Nullable String tier,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    /**
     * @param accountManager {@code -} for nobody's
     * @param tier that the customer had when the review opened
     */
    record Wanted(
            @Nullable String accountManager,

            @Holds(oneOf = {"PROPOSED", "DEFENDED", "UNDISPUTED", "DECIDED", "GONE"}) @Nullable
            String state,

            @Nullable String tier,
            @Nullable String proposed) {}

    /** By customer id. */
    @GetMapping("/api/reviews/{id}/cases")
    Mono<Page<CaseView>> all(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String accountManager,
            @RequestParam(required = false)
                    @Holds(oneOf = {"PROPOSED", "DEFENDED", "UNDISPUTED", "DECIDED", "GONE"})
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String proposed,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            Reach reach) {
        Cases.Filter filter = new Cases.Filter(accountManager, states(state), tier, proposed);
        int most = Page.limit(limit);
        String after = cursor == null ? null : Page.key(cursor);
        return blocking.call(() -> {
            Review review = reviews.find(id);
            if (!Cases.Filter.NOBODY.equals(accountManager)) {
                known.accountManager(accountManager, reach);
            }
            known.tier(review.method(), tier);
            known.tier(review.method(), proposed);
            List<Case> found = cases.first(review, speaking.today(), reach, filter, after, most + 1);
            Page<Case> page = Page.cut(found, most, last -> Page.cursor(last.customerId()));
            return new Page<>(telling.cases(review, page.items(), Language.of(language)), page.next());
        });
    }

    @PostMapping("/api/reviews/{id}/cases/{customerId}/defence")
    Mono<CaseView> defend(
            @PathVariable String id,
            @PathVariable String customerId,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @RequestBody Defence body) {
        String who = Person.of(user);
        SpeakingOfCases.Wish wish = new SpeakingOfCases.Wish(Typed.line("tier", body.tier()), body.until());
        String arguments = Typed.line("arguments", body.arguments());
        List<String> evidence = evidence(body.evidence());
        return blocking.call(
                () -> told(id, speaking.defend(id, customerId, wish, arguments, evidence, who), Language.of(language)));
    }

    @PostMapping("/api/reviews/{id}/cases/{customerId}/decision")
    Mono<CaseView> decide(
            @PathVariable String id,
            @PathVariable String customerId,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @RequestBody Decision body,
            ServerWebExchange exchange) {
        String who = Person.of(user);
        SpeakingOfCases.Wish wish = new SpeakingOfCases.Wish(Typed.line("tier", body.tier()), body.until());
        String reason = Typed.line("reason", body.reason());
        Admission admission = Admission.of(exchange);
        return blocking.call(
                () -> told(id, speaking.decide(id, customerId, wish, reason, who, admission), Language.of(language)));
    }

    @PostMapping("/api/reviews/{id}/decisions")
    Mono<DecidingAlike.Outcome> decideAlike(
            @PathVariable String id,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestBody Decisions body,
            ServerWebExchange exchange) {
        Person.of(user);
        SpeakingOfCases.Wish wish = new SpeakingOfCases.Wish(Typed.line("tier", body.tier()), body.until());
        String reason = Typed.line("reason", body.reason());
        Set<String> named = named(body);
        Cases.Filter filter = filter(body.filter());
        Admission admission = Admission.of(exchange);
        return blocking.call(() -> alike.decide(id, named, filter, wish, reason, admission));
    }

    private static @Nullable Set<String> named(Decisions body) {
        if ((body.customers() == null) == (body.filter() == null)) {
            throw Refused.invalid("customers", "customers-or-filter");
        }
        if (body.customers() == null) {
            return null;
        }
        if (body.customers().isEmpty() || body.customers().size() > MOST_NAMED) {
            throw Refused.invalid("customers", "too-many-or-none").with("most", MOST_NAMED);
        }
        return Set.copyOf(body.customers());
    }

    private static Cases.Filter filter(@Nullable Wanted wanted) {
        return wanted == null
                ? Cases.Filter.NONE
                : new Cases.Filter(wanted.accountManager(), states(wanted.state()), wanted.tier(), wanted.proposed());
    }

    private CaseView told(String id, Case one, Language language) {
        return telling.cases(reviews.find(id), List.of(one), language).getFirst();
    }

    private static List<String> evidence(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_EVIDENCE) {
            throw Refused.invalid("evidence", "too-many").with("most", MOST_EVIDENCE);
        }
        return given.stream().map(line -> Typed.line("evidence", line)).toList();
    }

    private static List<CaseState> states(@Nullable String word) {
        return word == null
                ? List.of()
                : List.of(Arrays.stream(CaseState.values())
                        .filter(state -> state.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Refused.malformed(
                                "bad-case-state", "state must be one of " + List.of(CaseState.values()) + ".")));
    }
}
