package io.tierledger.scoring.measuring;

/** What a window holds; minor units. {@code uncosted} is the part of the amount whose orders said no cost. */
public final class WindowSums {
    public long amount;
    public long cost;
    public long uncosted;
    public long count;

    public void clear() {
        amount = 0;
        cost = 0;
        uncosted = 0;
        count = 0;
    }

    /** Profit; an order without cost counts the margin of 30 percent, rounded once, half even. */
    public long profit() {
        long costed = Math.subtractExact(Math.subtractExact(amount, uncosted), cost);
        return Math.addExact(costed, Percent.of(uncosted, 30));
    }
}
