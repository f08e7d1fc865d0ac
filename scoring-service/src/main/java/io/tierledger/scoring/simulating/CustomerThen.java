package io.tierledger.scoring.simulating;

import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.FactHistory;
import io.tierledger.scoring.scorecards.Candidate;
import io.tierledger.scoring.scorecards.MethodRules;
import org.jspecify.annotations.Nullable;

/** A customer on a day of the past, by what is known now. Reused for one customer after another. */
final class CustomerThen implements Candidate {
    private FactHistory facts = FactHistory.NONE;
    private @Nullable DayBuckets buckets;
    private Judgements judgements = Judgements.NONE;
    private int firstOrder;
    private int day;

    void is(Customer customer, Judgements all) {
        facts = customer.facts();
        buckets = customer.buckets();
        judgements = all;
        firstOrder = Integer.MAX_VALUE;
        DayBuckets orders = customer.buckets();
        for (int i = 0; orders != null && firstOrder == Integer.MAX_VALUE && i < orders.size(); i++) {
            firstOrder = orders.count(i) > 0 ? orders.day(i) : firstOrder;
        }
    }

    void on(int epochDay) {
        day = epochDay;
    }

    boolean isConcerned(MethodRules rules) {
        return rules.concerns(facts.isKnown(day, false) || everOrdered(), everOrdered(), facts.isKnown(day, true));
    }

    @Override
    public boolean everOrdered() {
        return firstOrder <= day;
    }

    @Override
    public @Nullable DayBuckets buckets() {
        return buckets;
    }

    @Override
    public Judgements judgements() {
        return judgements;
    }

    @Override
    public long wallet() {
        return facts.on(FactHistory.WALLET, day);
    }

    @Override
    public long paymentDays() {
        return facts.on(FactHistory.PAYMENT_DAYS, day);
    }
}
