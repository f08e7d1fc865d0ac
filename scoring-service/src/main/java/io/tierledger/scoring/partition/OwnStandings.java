package io.tierledger.scoring.partition;

import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.ranking.Standing;
import io.tierledger.scoring.ranking.Word;
import io.tierledger.scoring.ranking.stored.WordBytes;
import io.tierledger.scoring.scorecards.CriterionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a partition's own customers stand under every criterion that ranks: what it says to the others. Changes nothing. */
public final class OwnStandings {
    private final Partition partition;
    private final Reading reading = new Reading();

    public OwnStandings(Partition partition) {
        this.partition = partition;
    }

    /** Everybody with an order in the window that ends on {@code day}. */
    public byte[] word(int day) {
        Word word = new Word();
        for (InForce method : partition.methods().all()) {
            for (int i = 0; i < method.rules().size(); i++) {
                CriterionRule rule = method.rules().criterion(i);
                if (rule.isRanked()) {
                    word.add(method.id(), rule.criterion(), () -> standings(rule, day));
                }
            }
        }
        return WordBytes.write(word);
    }

    private List<Standing> standings(CriterionRule rule, int day) {
        Gauge gauge = Objects.requireNonNull(rule.gauge());
        List<Standing> standings = new ArrayList<>();
        for (Customer customer : partition.customers().everybody()) {
            if (customer.buckets() != null && !customer.isRemoved()) {
                partition.bench().windows().next();
                if (gauge.hasOrders(customer, day)
                        && gauge.read(customer, day, reading).known()) {
                    standings.add(new Standing(customer.id(), gauge.rankable(reading)));
                }
            }
        }
        return standings;
    }
}
