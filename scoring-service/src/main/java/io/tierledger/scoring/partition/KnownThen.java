package io.tierledger.scoring.partition;

import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.scorecards.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it was known when a day ended, but for its orders: they are those that are known now, each on its own day. To be read in
 * windows that end on that day.
 */
public record KnownThen(Customer customer, int day) implements Candidate {
    @Override
    public @Nullable DayBuckets buckets() {
        return customer.buckets();
    }

    @Override
    public Judgements judgements() {
        return customer.judgements();
    }

    @Override
    public long wallet() {
        return customer.facts().on(FactHistory.WALLET, day);
    }

    @Override
    public long paymentDays() {
        return customer.facts().on(FactHistory.PAYMENT_DAYS, day);
    }

    @Override
    public boolean everOrdered() {
        DayBuckets orders = customer.buckets();
        return orders != null && orders.hasOrderedBy(day);
    }
}
