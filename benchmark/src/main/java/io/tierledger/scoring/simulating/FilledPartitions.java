package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.measuring.Facts;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.stage.ScoringProcess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The memory of scoring-service, filled with orders without its stores: it stands in the package of what it fills. */
public final class FilledPartitions {
    private static final int DIGITS = 2;
    private final OpenPartitions<Asked> open = new OpenPartitions<>(() -> {});
    private final List<Partition> partitions = new ArrayList<>();

    public FilledPartitions(LocalDate first) {
        for (int number = 0; number < Partitions.COUNT; number++) {
            Publications publications = (id, version) -> {
                throw new IllegalArgumentException("nothing was published");
            };
            ScoringProcess process = new ScoringProcess(number, DIGITS, publications, JudgementEvents.NONE);
            partitions.add(process.ask(partition -> partition));
            open.put(number, process);
        }
        partitions.forEach(partition -> partition.reach((int) first.toEpochDay()));
    }

    /** An order of one customer; {@code day} is an epoch day, never before the last one given. */
    public void order(String customerId, int day, long amountMinor) {
        Partition partition = partitions.get(Partitions.of(customerId));
        Customer customer = partition.customer(customerId);
        if (customer.facts().size() == 0) {
            customer.becomes("ACTIVE", false, day);
        }
        partition.count(customer, day, 0, amountMinor, false, Facts.UNKNOWN, 1);
    }

    /** The business date, all days before which have ended. */
    public void reach(LocalDate day) {
        partitions.forEach(partition -> partition.reach((int) day.toEpochDay()));
    }

    public Iterator<byte[]> tell(Method published, Method draft, LocalDate until) {
        PastScorecards past = new PastScorecards(open, (position, limit) -> List.of());
        return past.tell(published, draft, past.span(until).orElseThrow());
    }
}
