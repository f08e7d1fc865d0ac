package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.contracts.scores.Window;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer would measure and score on a day if some changes were made; immutable. It is quick, so that many can be looked
 * through; what it finds is then tried in the real scoring.
 */
final class Hypothesis {
    private static final int EXACT = 12;
    final Policy policy;
    final Seen seen;
    final int digits;
    private final List<Change> changes;

    Hypothesis(Policy policy, Seen seen, int digits) {
        this(policy, seen, digits, List.of());
    }

    private Hypothesis(Policy policy, Seen seen, int digits, List<Change> changes) {
        this.policy = policy;
        this.seen = seen;
        this.digits = digits;
        this.changes = changes;
    }

    Hypothesis with(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return new Hypothesis(policy, seen, digits, all);
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

    /** What the window of a criterion holds, minor units. */
    long amount(int criterion) {
        Window window = present(criterion).window();
        long amount = window == null ? 0 : window.sum();
        for (Change change : changes) {
            amount += change instanceof Change.Ordered o && counts(criterion, o) ? o.amountMinor() : 0;
        }
        return amount;
    }

    long orders(int criterion) {
        Window window = present(criterion).window();
        long orders = window == null ? 0 : window.count();
        for (Change change : changes) {
            orders += change instanceof Change.Ordered o && counts(criterion, o) ? o.count() : 0;
        }
        return orders;
    }

    private boolean counts(int criterion, Change.Ordered ordered) {
        String kind = criteria().get(criterion).orderKind();
        return kind == null || kind.equals(ordered.kind());
    }

    /** Estimated spend, minor units; -1 without an estimate. */
    long wallet() {
        long wallet = seen.walletMinor() == null ? -1 : seen.walletMinor();
        for (Change change : changes) {
            wallet = change instanceof Change.Estimated e ? e.walletMinor() : wallet;
        }
        return wallet;
    }

    /** Null when it is unknown, or judged. */
    @Nullable
    BigDecimal measure(int criterion) {
        Criterion c = criteria().get(criterion);
        BigDecimal now = present(criterion).measure();
        boolean touched = changes.stream().anyMatch(change -> touches(criterion, c, change));
        return c.measure() == null || !touched ? now : measured(criterion, c, now);
    }

    private boolean touches(int criterion, Criterion c, Change change) {
        return switch (change) {
            case Change.Ordered o -> counts(criterion, o);
            case Change.Estimated e -> c.measure() == Measure.REMAINING_WALLET;
            case Change.Paid p -> c.measure() == Measure.PAYMENT_DAYS;
            case Change.Judged j -> false;
        };
    }

    private @Nullable BigDecimal measured(int criterion, Criterion c, @Nullable BigDecimal now) {
        long amount = amount(criterion);
        long orders = orders(criterion);
        return switch (Objects.requireNonNull(c.measure())) {
            case REVENUE -> money(amount);
            case PROFIT -> (now == null ? BigDecimal.ZERO : now).add(money(earned(criterion)));
            case AVERAGE_ORDER -> orders == 0 ? null : divided(money(amount), BigDecimal.valueOf(orders));
            case ORDER_COUNT -> BigDecimal.valueOf(orders);
            case ORDERS_PER_MONTH -> divided(BigDecimal.valueOf(orders), BigDecimal.valueOf(months(c)));
            case PAYMENT_DAYS -> paid(now);
            case GROWTH -> {
                long before = seen.beforeMinor().getOrDefault(c.id(), 0L);
                yield before <= 0 ? null : divided(BigDecimal.valueOf(amount), BigDecimal.valueOf(before));
            }
            case RECENCY -> changes.stream().anyMatch(o -> o instanceof Change.Ordered) ? BigDecimal.ZERO : now;
            case REMAINING_WALLET ->
                wallet() < 0 ? null : money(Math.max(0, wallet() - amount)).multiply(share(c));
        };
    }

    private @Nullable BigDecimal paid(@Nullable BigDecimal now) {
        BigDecimal days = now;
        for (Change change : changes) {
            days = change instanceof Change.Paid paid ? BigDecimal.valueOf(paid.days()) : days;
        }
        return days;
    }

    /** An order that says no cost is taken to earn the preset 30 percent. */
    private long earned(int criterion) {
        long earned = 0;
        for (Change change : changes) {
            if (change instanceof Change.Ordered o && counts(criterion, o)) {
                Long cost = o.costMinor();
                earned += cost == null ? o.amountMinor() * 3 / 10 : o.amountMinor() - cost;
            }
        }
        return earned;
    }

    static long months(Criterion c) {
        return Math.max(
                1, Period.parse(c.window() == null ? "P12M" : c.window()).toTotalMonths());
    }

    static BigDecimal share(Criterion c) {
        return c.share() == null ? BigDecimal.ONE : c.share();
    }

    BigDecimal money(long minor) {
        return BigDecimal.valueOf(minor, digits);
    }

    private static BigDecimal divided(BigDecimal number, BigDecimal by) {
        return number.divide(by, EXACT, RoundingMode.HALF_EVEN);
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
        int score = orders(criterion) > 0 ? ranking.bands().getLast().score() : ranking.withoutOrders();
        long value = units(c, measure);
        for (Need need : seen.needs().getOrDefault(c.id(), List.of())) {
            Long least = least(need, lean);
            score = orders(criterion) > 0 && least != null && value >= least ? Math.max(score, need.score()) : score;
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
