package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Banding.Border;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would measure and score on a day if some changes were made; immutable. It is quick, so that many can be looked
 * through; what it finds is then tried in the real scoring.
 */
final class AssumedCustomer {
    final Policy policy;
    final Seen seen;
    final int digits;
    private final List<Change> changes;

    AssumedCustomer(Policy policy, Seen seen, int digits) {
        this(policy, seen, digits, List.of());
    }

    private AssumedCustomer(Policy policy, Seen seen, int digits, List<Change> changes) {
        this.policy = policy;
        this.seen = seen;
        this.digits = digits;
        this.changes = changes;
    }

    AssumedCustomer with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return new AssumedCustomer(policy, seen, digits, all);
    }

    List<Change> changes() {
        return changes;
    }

    List<Criterion> criteria() {
        return policy.method().criteria();
    }

    Contribution present(int criterion) {
        return seen.card().contributions().get(criterion);
    }

    /** What a criterion would look at. */
    Supposed known(int criterion) {
        return Supposed.of(criteria().get(criterion), seen, changes, digits);
    }

    /** Null when it is unknown, or judged. */
    @Nullable
    BigDecimal measure(int criterion) {
        Measure measure = criteria().get(criterion).measure();
        Supposed known = known(criterion);
        return measure == null || !known.touches()
                ? present(criterion).measure()
                : Exact.of(measure, known).value();
    }

    /** Would the measure of a criterion pass a border? */
    boolean passes(int criterion, Border border) {
        return Exact.of(Objects.requireNonNull(criteria().get(criterion).measure()), known(criterion))
                .passes(border);
    }

    BigDecimal money(long minor) {
        return BigDecimal.valueOf(minor, digits);
    }

    int score(int criterion, Lean lean) {
        Criterion c = criteria().get(criterion);
        Contribution present = present(criterion);
        for (Change change : changes) {
            if (change instanceof Change.Judged judged && judged.criterion() == criterion) {
                return judged.score();
            }
        }
        BigDecimal measure = measure(criterion);
        if (measure == null || measure.equals(present.measure()) && lean == Lean.STRAIGHT) {
            return present.score();
        }
        return c.ranking() == null ? Banding.score(c, measure, present.score()) : ranked(criterion, c, measure, lean);
    }

    private int ranked(int criterion, Criterion c, BigDecimal measure, Lean lean) {
        Criterion.Ranking ranking = Objects.requireNonNull(c.ranking());
        int score = known(criterion).orders() > 0 ? ranking.bands().getLast().score() : ranking.withoutOrders();
        long value = units(c, measure);
        for (Need need : seen.needs().getOrDefault(c.id(), List.of())) {
            Long least = least(need, lean);
            score = known(criterion).orders() > 0 && least != null && value >= least
                    ? Math.max(score, need.score())
                    : score;
        }
        return score;
    }

    static @Nullable Long least(Need need, Lean lean) {
        return switch (lean) {
            case STRAIGHT -> need.straight();
            case STRICT -> need.strict();
            case LENIENT -> need.lenient();
        };
    }

    /** What a ranking compares: minor units for money, else as it is. */
    long units(Criterion c, BigDecimal measure) {
        return (isMoney(c) ? measure.movePointRight(digits) : measure)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    static boolean isMoney(Criterion c) {
        return c.measure() != null && c.measure().isMoney();
    }

    /** The scorecard that follows, with rankings read on one side of the margin. */
    Scorecard scorecard(Lean lean) {
        ScorecardUpdated card = seen.card();
        List<Contribution> contributions = new ArrayList<>(criteria().size());
        for (int i = 0; i < criteria().size(); i++) {
            Contribution c = present(i);
            contributions.add(new Contribution(
                    c.criterion(),
                    measure(i),
                    c.measuredOn(),
                    score(i, lean),
                    c.weight(),
                    c.points(),
                    c.previousScore(),
                    c.provisional(),
                    c.stale(),
                    c.window(),
                    c.judgedBy(),
                    c.judgement()));
        }
        boolean ordered = card.everOrdered() || changes.stream().anyMatch(c -> c instanceof Change.Ordered);
        return new Scorecard(
                "",
                card.methodVersion(),
                card.asOf(),
                io.tierledger.tier.placement.policy.Contribution.of(contributions),
                card.provisional(),
                ordered,
                changes.isEmpty() ? card.ranked() : null,
                card.cause(),
                card.input());
    }

    int rank(Lean lean) {
        return policy.rankOf(scorecard(lean), lean);
    }
}
