package io.tierledger.scoring.stage;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.scorecards.When;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Month end for methods that rank: what the ranking says to the customers of this partition. */
public final class Ranks {
    private final Partition partition;
    private final Scorecards scorecards;
    private final Reading reading = new Reading();

    public Ranks(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
    }

    void apply(int day, Occasion occasion) {
        byte[] gathered = occasion.effects().gathered();
        if (gathered == null) {
            return;
        }
        apply(RankingBytes.read(gathered, partition.number()), day, occasion);
    }

    /** By {@link RankedList#key}; a customer that a list does not hold had no order in the window. */
    public void apply(Map<String, RankedList> lists, int day, Occasion occasion) {
        for (InForce method : partition.methods().all()) {
            if (method.rules().isRanked()) {
                for (Customer customer : partition.customers().everybody()) {
                    WhenDayPassedThenScore.orPark(
                            customer, occasion.effects(), c -> rank(c, method, lists, day, occasion));
                }
            }
        }
    }

    private void rank(Customer customer, InForce method, Map<String, RankedList> lists, int day, Occasion occasion) {
        if (!scorecards.isConcerned(customer, method)) {
            return;
        }
        partition.tables().windows().next();
        MethodRules rules = method.rules();
        When when = When.monthEnd(day);
        scorecards.scoring().score(customer, rules, method.layout(), customer.memory(), when);
        Ranked ranked = null;
        for (int i = 0; i < rules.size(); i++) {
            CriterionRule rule = rules.criterion(i);
            RankedList list = rule.isRanked()
                    ? lists.get(RankedList.key(method.id(), rule.criterion().id()))
                    : null;
            if (list != null) {
                ranked = ranked(customer, rule, i, list, day);
            }
        }
        scorecards.publishDifference(customer, method, when, occasion, ranked);
    }

    private @Nullable Ranked ranked(Customer customer, CriterionRule rule, int i, RankedList list, int day) {
        Criterion.Ranking ranking = Objects.requireNonNull(rule.criterion().ranking());
        int rank = list.rank(customer.id());
        if (rank == 0) {
            scorecards.scoring().ranked(i, ranking.withoutOrders(), false);
            return null;
        }
        Gauge gauge = Objects.requireNonNull(rule.gauge());
        boolean estimated = gauge.read(customer, day, reading).estimated();
        scorecards.scoring().ranked(i, ranking.bands().get(list.band(rank)).score(), estimated);
        return new Ranked(LocalDate.ofEpochDay(day), list.n(), rank, list.borders());
    }
}
