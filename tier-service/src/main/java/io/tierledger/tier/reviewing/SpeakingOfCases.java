package io.tierledger.tier.reviewing;

import io.tierledger.contracts.Actor;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CaseEvent;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.SayOfCase;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defends a case, and decides about one; blocking. The rules are in docs/reviews.md. */
final class SpeakingOfCases {
    /** Word for the tier that is proposed, whatever that is. */
    static final String PROPOSED = "proposed";

    private final Policies policies;
    private final Counts counts;
    private final WhoJudged judging;
    private final Deciding deciding;
    private final Texts sealing;
    private final EventLog log;
    private final Carrying carrying;
    private final Reviews reviews;
    private final Cases cases;

    /** @param until last day of another tier than the proposed one; null where nobody says how long */
    record Wish(String tier, @Nullable LocalDate until) {

        /** The tier that is meant, where this one is proposed. */
        String tierWhere(String proposed) {
            return tier.equals(PROPOSED) ? proposed : tier;
        }

        /** An end of what is proposed anyway means nothing. */
        @Nullable
        LocalDate untilWhere(String proposed) {
            return tierWhere(proposed).equals(proposed) ? null : until;
        }
    }

    SpeakingOfCases(
            Policies policies,
            Counts counts,
            WhoJudged judging,
            Deciding deciding,
            Texts sealing,
            EventLog log,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        this.policies = policies;
        this.counts = counts;
        this.judging = judging;
        this.deciding = deciding;
        this.sealing = sealing;
        this.log = log;
        this.carrying = carrying;
        this.reviews = reviews;
        this.cases = cases;
    }

    /**
     * Which tier the account manager asks for; the proposed one agrees.
     *
     * @throws Refused 404 for an unknown review or a customer without a case, 409 {@code review-closed}, {@code case-gone},
     *     {@code defence-over}, 422 {@code no-such-tier}, {@code past}, {@code too-far}, 503 {@code keys-away}
     */
    Case defend(String id, String customerId, Wish wish, String arguments, List<String> evidence, String who)
            throws InterruptedException {
        LocalDate today = today();
        Review review = reviews.find(id).mustBeOpen();
        Case one = find(review, customerId, today);
        mustBePossible(wish, review, today);
        boolean isAnew = one.number() > 1 && one.state() == CaseState.PROPOSED;
        if (review.state(today) != Review.State.OPEN && !isAnew) {
            throw new Refused(409, "defence-over")
                    .with("defendBy", review.opened().defendBy().toString());
        }
        return say(
                review,
                new CaseDefended(
                        id,
                        customerId,
                        review.method(),
                        one.proposed(),
                        wish.tierWhere(one.proposed()),
                        wish.untilWhere(one.proposed()),
                        today,
                        Actor.signedIn(who),
                        sealing.seal(CaseDefended.place(id, customerId), CaseDefended.text(arguments, evidence))),
                today);
    }

    /**
     * @throws Refused as {@link #defend}, whenever the review is open; also 403 where the decider answers for the customer or judged it, 503
     *     while scoring-service does not say who did
     */
    Case decide(String id, String customerId, Wish wish, String reason, String who, Admission admission)
            throws InterruptedException {
        LocalDate today = today();
        Review review = reviews.find(id).mustBeOpen();
        Case one = find(review, customerId, today);
        mustBePossible(wish, review, today);
        Set<String> judges = judging.of(customerId, review.method());
        admission.mustStandApart(facts -> facts.judgedBy(judges));
        return say(
                review,
                new CaseDecided(
                        id,
                        customerId,
                        review.method(),
                        one.proposed(),
                        wish.tierWhere(one.proposed()),
                        wish.untilWhere(one.proposed()),
                        today,
                        Actor.signedIn(who),
                        sealing.seal(CaseDecided.place(id, customerId), OverrideText.of(reason))),
                today);
    }

    private Case say(Review review, CaseEvent said, LocalDate today) throws InterruptedException {
        if (deciding.ask(new SayOfCase(said))) {
            carrying.await(
                    said.customerId(), log.stream(said.stream()).getLast().position());
        }
        return find(review, said.customerId(), today);
    }

    private Case find(Review review, String customerId, LocalDate today) {
        Case one =
                cases.of(review, today, customerId).orElseThrow(() -> Refused.notFound("case of customer", customerId));
        if (one.state() == CaseState.GONE) {
            throw Refused.conflict("case-gone", "The customer has left the method.");
        }
        return one;
    }

    /** @throws Refused 422 {@code no-such-tier}, {@code past}, {@code too-far} */
    void mustBePossible(Wish wish, Review review, LocalDate today) {
        List<String> tiers = policies.newest(review.method()).policy().tiers();
        if (!wish.tier().equals(PROPOSED) && !tiers.contains(wish.tier())) {
            throw new Refused(
                    422,
                    "no-such-tier",
                    "The method has no tier " + wish.tier() + ".",
                    Map.of("field", "tier", "tiers", tiers));
        }
        if (wish.until() != null) {
            Today.ahead("until", wish.until(), today);
        }
    }

    /** @throws Refused 409 {@code no-business-date} */
    LocalDate today() {
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        return today;
    }
}
