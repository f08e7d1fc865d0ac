package io.tierledger.scoring.measures;

import io.tierledger.contracts.questions.YearSum;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.WindowSums;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers bought in the twelve months that end on a date. A partition is copied between two inputs, in milliseconds; nothing is
 * written out while it waits.
 */
final class MeasuredYears {
    private final OpenPartitions<Asked> open;

    MeasuredYears(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /** The numbers of the partitions of this instance. */
    public List<Integer> partitions() {
        List<Integer> here = new ArrayList<>();
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            if (open.whole().find(partition).isPresent()) {
                here.add(partition);
            }
        }
        return here;
    }

    /** Whoever ever ordered, of one partition; a cancelled order counts for nothing. */
    public List<YearSum> everybody(int partition, LocalDate asOf) {
        return open.whole()
                .find(partition)
                .map(asked -> asked.ask(p -> everybody(p, asOf)))
                .orElse(List.of());
    }

    private static List<YearSum> everybody(Partition partition, LocalDate asOf) {
        List<YearSum> years = new ArrayList<>(partition.customers().size());
        for (Customer customer : partition.customers().everybody()) {
            DayBuckets buckets = customer.buckets();
            if (buckets != null && customer.everOrdered()) {
                years.add(year(customer.id(), buckets, asOf));
            }
        }
        return years;
    }

    private static YearSum year(String customerId, DayBuckets buckets, LocalDate asOf) {
        WindowSums sums = new WindowSums();
        buckets.sum((int) asOf.minusMonths(12).toEpochDay(), (int) asOf.toEpochDay(), Kinds.ALL, sums);
        return new YearSum(customerId, sums.amount, sums.profit(), sums.count);
    }
}
