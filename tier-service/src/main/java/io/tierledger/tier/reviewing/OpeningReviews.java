package io.tierledger.tier.reviewing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.people.Directory;
import io.tierledger.people.People;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.eventsourcing.CloseReview;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.OpenReview;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Today;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens reviews, and closes them; blocking. The rules are in docs/reviews.md. */
final class OpeningReviews {
    private static final Period DEFENDING = Period.ofDays(28);
    private static final Period REVIEWING = Period.ofDays(42);
    private static final Period USUAL_CYCLE = Period.ofMonths(6);

    private final Policies policies;
    private final Counts counts;
    private final Directory people;
    private final Deciding deciding;
    private final KeyMaker keys;
    private final Texts sealing;
    private final Carrying carrying;
    private final Reviews reviews;
    private final Cases cases;

    /** What somebody wants to open; absent days are counted from the business date. */
    record Wish(
            @Nullable String method,
            String title,
            @Nullable String team,
            @Nullable LocalDate defendBy,
            @Nullable LocalDate decideBy) {}

    OpeningReviews(
            Policies policies,
            Counts counts,
            Directory people,
            Deciding deciding,
            KeyMaker keys,
            Texts sealing,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        this.policies = policies;
        this.counts = counts;
        this.people = people;
        this.deciding = deciding;
        this.keys = keys;
        this.sealing = sealing;
        this.carrying = carrying;
        this.reviews = reviews;
        this.cases = cases;
    }

    /**
     * @throws Refused 404 for an unknown method, 422 {@code unknown-team}, {@code past}, {@code too-far}, {@code before-defend-by}, 403 where
     *     it is for somebody else to do, 409 {@code reviews-overlap}, {@code no-business-date}, 503 {@code keys-away}
     */
    Review open(Wish wish, String who, Admission admission) throws InterruptedException {
        Policy policy = policies.newest(wish.method()).policy();
        LocalDate today = today();
        @Nullable String team = team(wish.team());
        mustLead(team, who, admission);
        LocalDate defendBy = wish.defendBy() == null ? today.plus(DEFENDING) : wish.defendBy();
        LocalDate decideBy = wish.decideBy() == null ? latest(defendBy, today.plus(REVIEWING)) : wish.decideBy();
        Today.ahead("defendBy", defendBy, today);
        Today.ahead("decideBy", decideBy, today);
        if (decideBy.isBefore(defendBy)) {
            throw Refused.invalid("decideBy", "before-defend-by");
        }
        String id = UUID.randomUUID().toString();
        String method = policy.method().id();
        keys.make(List.of(Subject.act(id)));
        ReviewOpened opened = new ReviewOpened(
                id,
                method,
                team,
                accountManagers(team),
                defendBy,
                decideBy,
                decideBy.plus(cycle(policy)),
                today,
                Actor.signedIn(who),
                sealing.seal(ReviewOpened.place(id, method), ReviewOpened.text(wish.title())));
        deciding.ask(new OpenReview(opened));
        Review review = reviews.find(id);
        carrying.awaitAll(review.position());
        return review;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Period cycle(Policy policy) {
        String cycle = policy.changing().reviewCycle();
        return cycle == null ? USUAL_CYCLE : Period.parse(cycle);
    }

    /** The top team where none is named; null where there are no teams. */
    private @Nullable String team(@Nullable String named) {
        People now = people.now();
        if (named == null) {
            return now.teams().top().orElse(null);
        }
        if (!now.teams().byId().containsKey(named)) {
            throw Refused.invalid("team", "unknown-team").with("value", named);
        }
        return named;
    }

    /** A review of the whole house is for whoever leads it. */
    private void mustLead(@Nullable String team, String who, Admission admission) {
        admission.mustReach(factsOf(team));
        People now = people.now();
        now.teams()
                .top()
                .filter(top -> top.equals(team))
                .map(top -> now.teams().byId().get(top))
                .map(TeamRecorded::lead)
                .filter(lead -> !lead.equals(who))
                .ifPresent(lead -> {
                    throw new Refused(403, "lead-needed").with("lead", lead);
                });
    }

    /** What the door is told of a review: whose team's it is. */
    static Facts factsOf(@Nullable String team) {
        return Facts.ofCustomer(null, team == null ? KnownPeople.WHOLE_HOUSE : team);
    }

    private @Nullable List<String> accountManagers(@Nullable String team) {
        People now = people.now();
        if (team == null || now.teams().top().filter(team::equals).isPresent()) {
            return null;
        }
        Set<String> managers = now.ofTeams(now.teams().withAllBelow(team)).accountManagers();
        return managers.stream().sorted().toList();
    }

    /**
     * @param asProposed whether what nobody has decided about becomes as it is proposed
     * @throws Refused 404; 403 where it is for somebody else to do; 409 {@code review-closed}, {@code undecided-cases} with their number
     */
    Review close(String id, boolean asProposed, String who, Admission admission) throws InterruptedException {
        Review review = reviews.find(id).mustBeOpen();
        mustLead(review.opened().team(), who, admission);
        LocalDate today = today();
        if (!asProposed) {
            long undecided = cases.undecided(review, today);
            if (undecided > 0) {
                throw new Refused(409, "undecided-cases").with("undecided", undecided);
            }
        }
        ReviewOpened opened = review.opened();
        ReviewClosing closing = new ReviewClosing(
                id, review.method(), opened.defendBy(), opened.overridesUntil(), today, Actor.signedIn(who));
        if (!deciding.ask(new CloseReview(closing))) {
            throw Refused.conflict("review-closed", "The review is closed.");
        }
        carrying.awaitEnd(id);
        return reviews.find(id);
    }

    private LocalDate today() {
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        return today;
    }
}
