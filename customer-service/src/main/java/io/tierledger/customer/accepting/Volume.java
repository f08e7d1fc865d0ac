package io.tierledger.customer.accepting;

import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * How much was ever ordered here, minor units of the reporting currency, cancelled orders included. While it stays below
 * {@link #MOST} no sum of orders or of their profit, over whatever customers and days, is beyond a long, in any stage.
 */
final class Volume {
    static final long MOST = 4_000_000_000_000_000_000L;

    private final long amountBefore;
    private final long costBefore;
    private long amount;
    private long cost;

    Volume(long amountBefore, long costBefore) {
        this.amountBefore = amountBefore;
        this.costBefore = costBefore;
    }

    /** The field of an order that would make a sum too large; null for none. Both are at most {@code OrderTerms.MOST}. */
    @Nullable
    String fieldBeyond(OrderPlaced order) {
        if (order.reporting() > MOST - amountBefore - amount) {
            return "amount";
        }
        return costOf(order) > MOST - costBefore - cost ? "cost" : null;
    }

    void add(OrderPlaced order) {
        amount += order.reporting();
        cost += costOf(order);
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
}
