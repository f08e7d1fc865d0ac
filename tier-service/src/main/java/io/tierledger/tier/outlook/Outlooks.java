package io.tierledger.tier.outlook;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.questions.Assumed;
import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.neighbours.ScoreRehearsal;
import io.tierledger.tier.outlook.Outlook.Clocks;
import io.tierledger.tier.outlook.Outlook.Obstacle;
import io.tierledger.tier.outlook.Rehearsals.Now;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks ahead for one customer; blocking. Everything that it proposes was tried in the real scoring and the real placement. */
public final class Outlooks {
    private final ScoreRehearsal rehearsal;
    private final Rehearsals rehearsals;
    private final Versions versions;
    private final String currency;
    private final boolean tellsRivals;

    /** The policies that were published. */
    public interface Versions {
        /** Null for one that was never published. */
        @Nullable
        Policy version(String method, int version);
    }

    public Outlooks(ScoreRehearsal rehearsal, Rehearsals rehearsals, Versions versions, String currency) {
        this(rehearsal, rehearsals, versions, currency, true);
    }

    private Outlooks(
            ScoreRehearsal rehearsal, Rehearsals rehearsals, Versions versions, String currency, boolean tellsRivals) {
        this.versions = versions;
        this.rehearsal = rehearsal;
        this.rehearsals = rehearsals;
        this.currency = currency;
        this.tellsRivals = tellsRivals;
    }

    /** For a reader who may not see everybody: what it takes to pass others is told in two digits. */
    public Outlooks apart() {
        return new Outlooks(rehearsal, rehearsals, versions, currency, false);
    }

    /**
     * The outlook of a customer under a method on a date that is not before {@code today}.
     *
     * @throws Refused 404 when it was never placed, 503 when scoring-service does not answer
     */
    public Outlook of(
            String customerId,
            @Nullable String name,
            Policy inForce,
            LocalDate today,
            LocalDate at,
            Language language) {
        String method = inForce.method().id();
        Now now = rehearsals
                .now(customerId, method)
                .orElseThrow(() -> Refused.notFound("placement of customer", customerId + " (" + method + ")"));
        String tier = Trials.tier(now.placement());
        if (tier == null) {
            return withObstacle(customerId, name, inForce, today, at, now, language);
        }
        AssessmentDays assessed = AssessmentDays.of(inForce, today, at);
        Course exact = ask(customerId, inForce, today, assessed, List.of(List.of()))
                .courses()
                .getFirst();
        Policy policy = then(inForce, exact);
        Course quiet = tellsRivals ? exact : new NeedsOfRivals(policy, Amount.digits(currency)).rounded(exact);
        int present = policy.rank(tier);
        Trials trials = new Trials(rehearsals, customerId, policy, present, today, assessed);
        Goals goals = new Goals(
                policy,
                present,
                assessed,
                trials,
                new Phrases(language, currency),
                language,
                Amount.digits(currency),
                quiet,
                cases -> ask(customerId, policy, today, assessed, cases).courses());
        List<PlacementEvent> expected = trials.until(assessed.last(), quiet).events();
        String then = Trials.tier(trials.until(at, quiet).placement());
        LocalDate losesOn = expected.stream()
                .filter(trials::isLoss)
                .map(event -> event.change().asOf())
                .findFirst()
                .orElse(null);
        goals.look(losesOn);
        Distances distances =
                new Distances(goals.at(assessed.win()), goals.at(today).seen.card(), language);
        return new Outlook(
                customerId,
                name,
                method,
                policy.method().version(),
                tier,
                language.tier(policy.method(), tier),
                today,
                at,
                now.placement() instanceof Overridden o ? new Outlook.Override(o.tier(), o.until()) : null,
                null,
                clocks(policy, language),
                Expectations.of(expected),
                then,
                then != null && policy.rank(then) <= present,
                losesOn,
                distances.assessed(),
                distances.totals(),
                goals.toKeep(),
                goals.toWin());
    }

    /** Another version may be in force by then. */
    private Policy then(Policy inForce, Course quiet) {
        int version = quiet.seen().isEmpty()
                ? inForce.method().version()
                : quiet.seen().getLast().card().methodVersion();
        Policy policy = version == inForce.method().version()
                ? inForce
                : versions.version(inForce.method().id(), version);
        return policy == null ? inForce : policy;
    }

    private Clocks clocks(Policy policy, Language language) {
        var changing = policy.changing();
        return new Clocks(
                changing.promotion(),
                changing.demotion(),
                changing.demotionAfter(),
                changing.minimumStay(),
                changing.oneStepDown(),
                new Phrases(language, currency).clocks(changing));
    }

    private Outlook withObstacle(
            String customerId,
            @Nullable String name,
            Policy policy,
            LocalDate today,
            LocalDate at,
            Now now,
            Language language) {
        if (now.placement().changes() == 0) {
            throw Refused.notFound(
                    "placement of customer " + customerId + " under",
                    policy.method().id());
        }
        Obstacle obstacle = new Obstacle(
                now.status().name(),
                new Phrases(language, currency).obstacle(now.status().word()));
        return new Outlook(
                customerId,
                name,
                policy.method().id(),
                policy.method().version(),
                null,
                null,
                today,
                at,
                null,
                obstacle,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Rehearsed ask(
            String customerId, Policy policy, LocalDate today, AssessmentDays assessed, List<List<Assumed>> cases) {
        List<LocalDate> days = List.copyOf(new TreeSet<>(List.of(today, assessed.keep(), assessed.win())));
        return rehearsal
                .foresee(new RehearsalAsked(customerId, policy.method().id(), assessed.last(), days, cases))
                .orElseThrow(() -> new Refused(
                        503,
                        "scoring-silent",
                        "Scoring-service does not answer now; try again.",
                        Map.of("retryAfter", 2)));
    }
}
