package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Banding.Border;
import io.tierledger.tier.placement.policy.Lean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The smallest change that gives one criterion a score, everything else being as a hypothesis has it. */
final class Levers {
    private static final int MOST_ORDERS = 1_000;
    private final Lean lean;

    Levers(Lean lean) {
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
        return switch (criterion.measure()) {
            case REVENUE, PROFIT, AVERAGE_ORDER, GROWTH -> 0;
            case ORDER_COUNT, ORDERS_PER_MONTH, RECENCY -> 1;
            case PAYMENT_DAYS -> 2;
            case REMAINING_WALLET -> 3;
            case null -> 4;
        };
    }

    /** Null when nothing that can be done gives this criterion that score. */
    @Nullable
    Change change(Hypothesis h, int criterion, int score) {
        Criterion c = h.criteria().get(criterion);
        Contribution present = h.present(criterion);
        if (c.measure() == null || present.measure() == null && c.judged()) {
            return c.judged() && score > present.score()
                    ? new Change.Judged(criterion, h.policy.method().id(), c.id(), score, present.score())
                    : null;
        }
        return c.ranking() == null ? banded(h, criterion, c, score) : ranked(h, criterion, c, score);
    }

    private @Nullable Change ranked(Hypothesis h, int criterion, Criterion c, int score) {
        if (c.measure() == null || !c.measure().addsUp()) {
            return null;
        }
        BigDecimal now = h.measure(criterion);
        for (Need need : h.seen.needs().getOrDefault(c.id(), List.of())) {
            Long least = Hypothesis.least(need, lean);
            if (need.score() == score && least != null) {
                long lacking = least - (now == null ? 0 : h.units(c, now));
                return c.measure().unit() == Measure.Unit.ORDERS
                        ? orders(criterion, c, score, Math.max(1, lacking))
                        : bought(criterion, c, score, Math.max(h.orders(criterion) > 0 ? 1 : 0, lacking));
            }
        }
        return null;
    }

    private @Nullable Change banded(Hypothesis h, int criterion, Criterion c, int score) {
        Border border = Banding.border(h.policy, c, score, lean);
        if (border == null) {
            return null;
        }
        boolean lowers = c.measure() != null && c.measure().unit() == Measure.Unit.DAYS;
        if (!border.rising() && !lowers) {
            return null;
        }
        BigDecimal value = border.value();
        long amount = h.amount(criterion);
        long count = h.orders(criterion);
        return switch (Objects.requireNonNull(c.measure())) {
            case REVENUE -> more(criterion, c, score, minor(h, border, value) - amount);
            case PROFIT -> more(criterion, c, score, minor(h, border, value) - profit(h, criterion));
            case AVERAGE_ORDER ->
                more(criterion, c, score, minor(h, border, value.multiply(BigDecimal.valueOf(count + 1))) - amount);
            case GROWTH -> {
                long before = h.seen.beforeMinor().getOrDefault(c.id(), 0L);
                BigDecimal wanted = value.multiply(BigDecimal.valueOf(before));
                yield before <= 0 ? null : more(criterion, c, score, whole(border, wanted) - amount);
            }
            case ORDER_COUNT -> orders(criterion, c, score, whole(border, value) - count);
            case ORDERS_PER_MONTH ->
                orders(
                        criterion,
                        c,
                        score,
                        whole(border, value.multiply(BigDecimal.valueOf(Hypothesis.months(c)))) - count);
            case RECENCY -> border.isPassedBy(BigDecimal.ZERO) ? orders(criterion, c, score, 1) : null;
            case PAYMENT_DAYS -> paid(h, criterion, score, border);
            case REMAINING_WALLET -> estimated(h, criterion, c, score, border);
        };
    }

    private static @Nullable Change more(int criterion, Criterion c, int score, long lackingMinor) {
        return lackingMinor < 1 ? null : bought(criterion, c, score, lackingMinor);
    }

    private static long profit(Hypothesis h, int criterion) {
        BigDecimal profit = h.measure(criterion);
        return profit == null ? 0 : profit.movePointRight(h.digits).longValueExact();
    }

    private static @Nullable Change bought(int criterion, Criterion c, int score, long lackingMinor) {
        Long cost = c.measure() == Measure.PROFIT ? 0L : null;
        return lackingMinor < 0 ? null : new Change.Ordered(criterion, score, lackingMinor, cost, c.orderKind(), 1);
    }

    private static @Nullable Change orders(int criterion, Criterion c, int score, long lacking) {
        return lacking < 1 || lacking > MOST_ORDERS
                ? null
                : new Change.Ordered(criterion, score, 0, null, c.orderKind(), (int) lacking);
    }

    private static @Nullable Change paid(Hypothesis h, int criterion, int score, Border border) {
        BigDecimal now = h.measure(criterion);
        if (now == null) {
            return null;
        }
        int step = border.exclusive() ? 1 : 0;
        int days = border.rising()
                ? border.value()
                                .setScale(0, border.exclusive() ? RoundingMode.FLOOR : RoundingMode.CEILING)
                                .intValueExact()
                        + step
                : border.value()
                                .setScale(0, border.exclusive() ? RoundingMode.CEILING : RoundingMode.FLOOR)
                                .intValueExact()
                        - step;
        return days < 0 ? null : new Change.Paid(criterion, score, days, now.intValue());
    }

    /** The rest of the wallet counts for the part that can be won. */
    private static @Nullable Change estimated(Hypothesis h, int criterion, Criterion c, int score, Border border) {
        BigDecimal share = Hypothesis.share(c);
        if (h.wallet() < 0 || share.signum() <= 0) {
            return null;
        }
        BigDecimal minor = border.value().movePointRight(h.digits);
        BigDecimal rest = minor.divide(share, 0, border.exclusive() ? RoundingMode.FLOOR : RoundingMode.CEILING);
        long wallet = rest.longValueExact() + (border.exclusive() ? 1 : 0) + h.amount(criterion);
        return wallet <= h.wallet() ? null : new Change.Estimated(criterion, score, wallet, wallet - h.wallet());
    }

    private static long minor(Hypothesis h, Border border, BigDecimal value) {
        return whole(border, value.movePointRight(h.digits));
    }

    /** The least whole number that passes. */
    private static long whole(Border border, BigDecimal value) {
        return border.exclusive()
                ? value.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : value.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
