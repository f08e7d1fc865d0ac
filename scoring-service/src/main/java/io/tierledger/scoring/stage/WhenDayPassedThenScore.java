package io.tierledger.scoring.stage;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.KnownThen;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.When;
import io.tierledger.scoring.stage.Occasion.Cause;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The end of business day D: first whoever the day itself moved, then, on a month's last day, what is refreshed monthly, the rankings,
 * and what is noted of assessments made at this month end. All windows end on D.
 */
final class WhenDayPassedThenScore {
    private final Partition partition;
    private final Scorecards scorecards;
    private final Ranks ranks;

    WhenDayPassedThenScore(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
        this.ranks = new Ranks(partition, scorecards);
    }

    void passed(LocalDate date, Input input, Effects effects) {
        int day = (int) date.toEpochDay();
        if (partition.businessDay() > day) {
            return;
        }
        partition.reach(day);
        Occasion occasion = Occasion.of(effects, Cause.TIME, input);
        each(movedBy(day), effects, customer -> scorecards.now(customer, occasion));
        if (When.isMonthEnd(date)) {
            endMonth(day, occasion);
        }
        partition.endDay(day);
    }

    /** Whoever has an order that enters or leaves a window on this day, or something on the agenda. */
    private BitSet movedBy(int day) {
        BitSet moved = partition.attention().due(day);
        known(moved, partition::touch);
        BitSet crossed = new BitSet();
        crossed(day - 1, day, false, crossed);
        known(crossed, scorecards::figuresMoved);
        moved.or(crossed);
        return moved;
    }

    private void crossed(int from, int to, boolean monthly, BitSet into) {
        for (InForce method : partition.methods().all()) {
            for (int i = 0; i < method.rules().size(); i++) {
                CriterionRule rule = method.rules().criterion(i);
                if (rule.gauge() != null && !rule.isRanked() && rule.isMonthly() == monthly) {
                    rule.gauge()
                            .crossed(
                                    from,
                                    to,
                                    (first, last) -> partition.attention().orderedBetween(first, last, into));
                }
            }
        }
    }

    private void endMonth(int day, Occasion occasion) {
        BitSet moved = partition.attention().touched();
        if (partition.hasEndedAMonth()) {
            crossed(partition.monthEnd(), day, true, moved);
        } else {
            moved.set(0, partition.customers().places());
        }
        each(moved, occasion.effects(), customer -> scorecards.monthEnd(customer, day, occasion));
        partition.endMonth(day);
        ranks.apply(day, occasion);
        BitSet entering = partition.attention().takeEntering();
        each(entering, occasion.effects(), customer -> enter(customer, day, occasion));
    }

    /** Its scorecard is told again first: the assessment rests on the figures of its day, not of the moment at which a score was taken. */
    private void enter(Customer customer, int day, Occasion occasion) {
        for (InForce method : partition.methods().all()) {
            if (method.rules().looksBack()
                    && method.isPublishedFor(customer)
                    && method.layout().isEntering(customer.memory())) {
                if (method.rules().followsOrders() && customer.isMeasured()) {
                    scorecards.tellAgain(customer, method, day, occasion);
                }
                byte[] memory = customer.memoryAnew();
                method.layout().assessed(memory, day, new KnownThen(customer, day).everOrdered());
                method.layout().entered(memory);
                partition.customers().changed(customer);
            }
        }
    }

    /** In the order of the customers' places; one that fails is set aside alone, as it was. */
    private void each(BitSet customers, Effects effects, Consumer<Customer> what) {
        known(customers, customer -> orPark(customer, effects, what));
    }

    /** In the order of the customers' places. */
    private void known(BitSet customers, Consumer<Customer> what) {
        for (int i = customers.nextSetBit(0); i >= 0; i = customers.nextSetBit(i + 1)) {
            Customer customer = partition.customers().at(i);
            if (customer != null) {
                what.accept(customer);
            }
        }
    }

    static void orPark(@Nullable Customer customer, Effects effects, Consumer<Customer> what) {
        if (customer == null) {
            return;
        }
        byte[] memory = customer.memory();
        try {
            what.accept(customer);
        } catch (RuntimeException defect) {
            customer.remembers(memory);
            effects.park(customer.id(), defect);
        }
    }
}
