package io.tierledger.scoring.measuring;

import io.tierledger.contracts.method.Measure;

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

    /** What the orders earn, minor units. */
    public long profit() {
        return Measure.earned(amount, cost, uncosted);
    }
}
