package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Known;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Lever;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Banding.Border;
import io.tierledger.tier.placement.policy.Lean;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The smallest change that gives one criterion a score, everything else being as it is assumed. */
final class SmallestChanges {
    private static final int MOST_ORDERS = 1_000;
    /** Borders have at most twelve digits before the point, currencies at most four decimals. */
    private static final long MOST_MINOR = 100_000_000_000_000_000L;

    private static final int MOST_DAYS = 1_000_000;
    private final Lean lean;

    SmallestChanges(Lean lean) {
        this.lean = lean;
    }

    /** Orders first, for they move other criteria too; then the wallet, which depends on them; judgements last. */
    static int[] inOrder(List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .boxed()
                .sorted(Comparator.comparing(i -> turn(criteria.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int turn(Criterion criterion) {
        Measure measure = criterion.measure();
        if (measure == null) {
            return 4;
        }
        return switch (measure.lever()) {
            case AMOUNT, ONE_AMOUNT, PROFIT -> 0;
            case ORDERS -> 1;
            case PAYMENT -> 2;
            case ESTIMATE -> 3;
        };
    }

    /** Null when nothing that can be done gives this criterion that score. */
    @Nullable
    Change change(AssumedCustomer h, int criterion, int score) {
        Criterion c = h.criteria().get(criterion);
        Contribution present = h.present(criterion);
        if (c.measure() == null || present.measure() == null && c.judged()) {
            return c.judged() && score > present.score()
                    ? new Change.Judged(criterion, h.policy.method().id(), c.id(), score, present.score())
                    : null;
        }
        return c.ranking() == null ? banded(h, criterion, c, score) : ranked(h, criterion, c, score);
    }

    private @Nullable Change ranked(AssumedCustomer h, int criterion, Criterion c, int score) {
        if (c.measure() == null || !c.measure().addsUp()) {
            return null;
        }
        BigDecimal now = h.measure(criterion);
        for (Need need : h.seen.needs().getOrDefault(c.id(), List.of())) {
            Long least = AssumedCustomer.least(need, lean);
            if (need.score() == score && least != null) {
                long lacking = least - (now == null ? 0 : h.units(c, now));
                return c.measure().lever() == Lever.ORDERS
                        ? orders(criterion, c, score, Math.max(1, lacking))
                        : bought(
                                criterion, c, score, Math.max(h.known(criterion).orders() > 0 ? 1 : 0, lacking));
            }
        }
        return null;
    }

    private @Nullable Change banded(AssumedCustomer h, int criterion, Criterion c, int score) {
        Border border = Banding.border(h.policy, c, score, lean);
        if (border == null) {
            return null;
        }
        Known known = h.known(criterion);
        return switch (Objects.requireNonNull(c.measure()).lever()) {
            case AMOUNT, ONE_AMOUNT, PROFIT ->
                least(
                        h,
                        border,
                        MOST_MINOR,
                        more -> new Change.Ordered(criterion, score, more, cost(c), c.orderKind(), 1));
            case ORDERS ->
                least(
                        h,
                        border,
                        MOST_ORDERS,
                        more -> new Change.Ordered(criterion, score, 0, null, c.orderKind(), (int) more));
            case PAYMENT -> paid(h, criterion, score, border, (int) known.paymentDays());
            case ESTIMATE ->
                known.estimate() < 0
                        ? null
                        : least(
                                h,
                                border,
                                MOST_MINOR,
                                more -> new Change.Estimated(criterion, score, known.estimate() + more, more));
        };
    }

    private static @Nullable Change paid(AssumedCustomer h, int criterion, int score, Border border, int now) {
        int side = border.rising() ? 1 : -1;
        int most = border.rising() ? MOST_DAYS : now;
        return now < 0
                ? null
                : least(h, border, most, more -> new Change.Paid(criterion, score, now + side * (int) more, now));
    }

    /** The change of the least size, at least 1, by which its criterion's measure passes; null when it passes by none, or by nothing. */
    private static @Nullable Change least(AssumedCustomer h, Border border, long most, LongFunction<Change> change) {
        if (passes(h, border, change.apply(0)) || !passes(h, border, change.apply(most))) {
            return null;
        }
        long lacking = 0;
        long enough = 1;
        while (enough < most && !passes(h, border, change.apply(enough))) {
            lacking = enough;
            enough = Math.min(most, 2 * enough);
        }
        while (enough - lacking > 1) {
            long between = lacking + (enough - lacking) / 2;
            if (passes(h, border, change.apply(between))) {
                enough = between;
            } else {
                lacking = between;
            }
        }
        return change.apply(enough);
    }

    private static boolean passes(AssumedCustomer h, Border border, Change change) {
        return h.with(change).passes(change.criterion(), border);
    }

    /** Profit is bought without a cost: so much is to be earned. */
    private static @Nullable Long cost(Criterion c) {
        return c.measure() != null && c.measure().lever() == Lever.PROFIT ? 0L : null;
    }

    private static @Nullable Change bought(int criterion, Criterion c, int score, long lackingMinor) {
        return lackingMinor < 0 ? null : new Change.Ordered(criterion, score, lackingMinor, cost(c), c.orderKind(), 1);
    }

    private static @Nullable Change orders(int criterion, Criterion c, int score, long lacking) {
        return lacking < 1 || lacking > MOST_ORDERS
                ? null
                : new Change.Ordered(criterion, score, 0, null, c.orderKind(), (int) lacking);
    }
}
