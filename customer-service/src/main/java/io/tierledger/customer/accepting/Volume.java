package io.tierledger.customer.accepting;

import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.customer.orders.OrderRefusal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much was ever ordered here, minor units of the reporting currency, cancelled orders included. While it stays below
 * {@link #MOST} no sum of orders or of their profit, over whatever customers and days, is beyond a long, in any stage; and of how many
 * kinds, which scoring tells apart up to 4,095, those that methods name among them.
 */
final class Volume {
    static final long MOST = 4_000_000_000_000_000_000L;

    static final int MOST_KINDS = 4_000;

    private final Supplier<Set<String>> askKinds;
    private @Nullable Set<String> kindsBefore;
    private final Set<String> kinds = new HashSet<>();
    private final long amountBefore;
    private final long costBefore;
    private long amount;
    private long cost;

    /** @param askKinds all kinds of orders stored before; asked once, for the first order that has one */
    Volume(long amountBefore, long costBefore, Supplier<Set<String>> askKinds) {
        this.askKinds = askKinds;
        this.amountBefore = amountBefore;
        this.costBefore = costBefore;
    }

    /** Why one more order is too much; null when it is not. Its amount and cost are at most {@code OrderTerms.MOST}. */
    @Nullable
    OrderRefusal objection(OrderPlaced order) {
        if (order.reporting() > MOST - amountBefore - amount) {
            return new OrderRefusal.SumTooLarge("amount");
        }
        if (costOf(order) > MOST - costBefore - cost) {
            return new OrderRefusal.SumTooLarge("cost");
        }
        return isNew(order.kind()) && kindsBefore().size() + kinds.size() >= MOST_KINDS
                ? new OrderRefusal.TooManyKinds(MOST_KINDS)
                : null;
    }

    private boolean isNew(@Nullable String kind) {
        return kind != null && !kinds.contains(kind) && !kindsBefore().contains(kind);
    }

    private Set<String> kindsBefore() {
        Set<String> known = kindsBefore;
        if (known == null) {
            known = askKinds.get();
            kindsBefore = known;
        }
        return known;
    }

    void add(OrderPlaced order) {
        amount += order.reporting();
        cost += costOf(order);
        if (isNew(order.kind())) {
            kinds.add(String.valueOf(order.kind()));
        }
    }

    private static long costOf(OrderPlaced order) {
        return order.reportingCost() == null ? 0 : order.reportingCost();
    }

    /** What this part of a batch adds. */
    long amount() {
        return amount;
    }

    long cost() {
        return cost;
    }

    /** Those that were not known before it. */
    Set<String> kinds() {
        return kinds;
    }
}
