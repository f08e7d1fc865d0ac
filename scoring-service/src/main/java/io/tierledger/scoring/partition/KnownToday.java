package io.tierledger.scoring.partition;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import java.time.LocalDate;
import java.util.Optional;

/** What the partitions of this instance know today and no event says: the business date, and who is a customer. */
public final class KnownToday {
    private final OpenPartitions<Asked> open;

    KnownToday(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /** The furthest business date of any partition here; empty before the first. */
    public Optional<LocalDate> businessDate() {
        int latest = Partition.NEVER;
        for (Asked asked : open.all()) {
            latest = Math.max(latest, asked.ask(partition -> partition.businessDay()));
        }
        return latest == Partition.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
    }

    /** Is this a customer? Empty when another instance would know. */
    public Optional<Boolean> knows(String customerId) {
        return open.find(Partitions.of(customerId))
                .map(asked -> asked.ask(partition -> {
                    Customer customer = partition.find(customerId);
                    return customer != null && !customer.isRemoved() && (customer.isKnown() || customer.everOrdered());
                }));
    }

    /** Whether anything was ever told of that id, also of one that has left. Empty when another instance would know. */
    public Optional<Boolean> hasHeardOf(String customerId) {
        return open.find(Partitions.of(customerId))
                .map(asked -> asked.ask(partition -> partition.find(customerId) != null));
    }

    /** Who answers for the customer; empty for nobody, for nobody's customer, and when another instance would know. */
    public Optional<String> accountManagerOf(String customerId) {
        return open.find(Partitions.of(customerId))
                .flatMap(asked -> asked.ask(partition -> {
                    Customer customer = partition.find(customerId);
                    return customer == null ? Optional.<String>empty() : Optional.ofNullable(customer.accountManager());
                }));
    }
}
