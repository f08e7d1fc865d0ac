package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Known;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Lever;
import io.tierledger.contracts.questions.Rehearsed.Held;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a criterion would look at if some changes were made. */
record Supposed(Criterion criterion, Held held, Seen seen, List<Change> changes, int digits) implements Known {
    private static final Held NOTHING = new Held(0, 0, 0, 0, 0, null);

    static Supposed of(Criterion criterion, Seen seen, List<Change> changes, int digits) {
        return new Supposed(criterion, seen.held().getOrDefault(criterion.id(), NOTHING), seen, changes, digits);
    }

    /** Does the criterion look at what one of the changes is about? */
    boolean touches() {
        Measure measure = criterion.measure();
        return measure != null && changes.stream().anyMatch(change -> touches(measure, change));
    }

    private boolean touches(Measure measure, Change change) {
        return switch (change) {
            case Change.Ordered o -> measure.countsOrders() && counts(o);
            case Change.Estimated e -> measure.lever() == Lever.ESTIMATE;
            case Change.Paid p -> measure.lever() == Lever.PAYMENT;
            case Change.Judged j -> false;
        };
    }

    private boolean counts(Change.Ordered ordered) {
        return criterion.orderKind() == null || criterion.orderKind().equals(ordered.kind());
    }

    private long ordered(ToLongFunction<Change.Ordered> what) {
        long sum = 0;
        for (Change change : changes) {
            sum += change instanceof Change.Ordered o && counts(o) ? what.applyAsLong(o) : 0;
        }
        return sum;
    }

    @Override
    public long months() {
        return criterion.months();
    }

    @Override
    public BigDecimal share() {
        return criterion.winnable();
    }

    @Override
    public long amount() {
        return held.amount() + ordered(Change.Ordered::amountMinor);
    }

    @Override
    public long orders() {
        return held.orders() + ordered(Change.Ordered::count);
    }

    @Override
    public long cost() {
        return held.cost() + ordered(o -> o.costMinor() == null ? 0 : o.costMinor());
    }

    @Override
    public long uncosted() {
        return held.uncosted() + ordered(o -> o.costMinor() == null ? o.amountMinor() : 0);
    }

    @Override
    public long amountBefore() {
        return held.amountBefore();
    }

    @Override
    public long daysSinceOrder() {
        Integer since = ordered(Change.Ordered::count) > 0 ? Integer.valueOf(0) : held.daysSinceOrder();
        return since == null ? UNKNOWN : since;
    }

    @Override
    public long estimate() {
        Long estimate = seen.walletMinor();
        for (Change change : changes) {
            estimate = change instanceof Change.Estimated e ? Long.valueOf(e.walletMinor()) : estimate;
        }
        return estimate == null ? UNKNOWN : estimate;
    }

    @Override
    public long paymentDays() {
        Integer days = seen.paymentDays();
        for (Change change : changes) {
            days = change instanceof Change.Paid paid ? Integer.valueOf(paid.days()) : days;
        }
        return days == null ? UNKNOWN : days;
    }
}
