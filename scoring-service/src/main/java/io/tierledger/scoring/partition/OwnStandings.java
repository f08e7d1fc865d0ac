package io.tierledger.scoring.partition;

import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.ranking.PartitionMeasures;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.ranking.stored.PartitionMeasuresBytes;
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
        PartitionMeasures word = new PartitionMeasures();
        for (InForce method : partition.methods().all()) {
            for (int i = 0; i < method.rules().size(); i++) {
                CriterionRule rule = method.rules().criterion(i);
                if (rule.isRanked()) {
                    word.add(method.id(), rule.criterion(), () -> standings(rule, day));
                }
            }
        }
        return PartitionMeasuresBytes.write(word);
    }

    private List<RankedCustomer> standings(CriterionRule rule, int day) {
        Gauge gauge = Objects.requireNonNull(rule.gauge());
        List<RankedCustomer> standings = new ArrayList<>();
        for (Customer customer : partition.customers().everybody()) {
            if (customer.buckets() != null && !customer.isRemoved()) {
                partition.tables().windows().next();
                if (gauge.hasOrders(customer, day)
                        && gauge.read(customer, day, reading).known()) {
                    standings.add(new RankedCustomer(customer.id(), gauge.rankable(reading)));
                }
            }
        }
        return standings;
    }
}
