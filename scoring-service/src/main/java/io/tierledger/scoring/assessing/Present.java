package io.tierledger.scoring.assessing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions about the present that no event answers, asked of the memory of the partitions that this instance handles. */
public final class Present {
    private final OpenPartitions<ScoringProcess> open;

    Present(OpenPartitions<ScoringProcess> open) {
        this.open = open;
    }

    /** The furthest business date of any partition here; empty before the first. */
    public Optional<LocalDate> businessDate() {
        int latest = Partition.NEVER;
        for (ScoringProcess process : open.all()) {
            latest = Math.max(latest, process.ask(partition -> partition.businessDay()));
        }
        return latest == Partition.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
    }

    /** How far the orders here go: the last message that each partition has taken in. Another answer, other measures. */
    public String reached() {
        Map<Integer, Long> reached = new TreeMap<>();
        for (ScoringProcess process : open.all()) {
            process.ask(partition -> reached.put(partition.number(), partition.sequence()));
        }
        return reached.toString();
    }

    /** Is this a customer? Empty when another instance would know. */
    public Optional<Boolean> knows(String customerId) {
        return open.find(Partitions.of(customerId))
                .map(process -> process.ask(partition -> {
                    Customer customer = partition.find(customerId);
                    return customer != null && !customer.isRemoved() && (customer.isKnown() || customer.everOrdered());
                }));
    }

    /** Whether anything was ever told of that id, also of one that has left. Empty when another instance would know. */
    public Optional<Boolean> hasHeardOf(String customerId) {
        return open.find(Partitions.of(customerId))
                .map(process -> process.ask(partition -> partition.find(customerId) != null));
    }

    /** What a customer measures on the business date, per measured criterion, in its units; unknown measures are absent. */
    public Map<String, BigDecimal> measures(String customerId, String method) {
        return open.find(Partitions.of(customerId))
                .map(process -> process.ask(partition -> measures(partition, customerId, method)))
                .orElse(Map.of());
    }

    private static Map<String, BigDecimal> measures(Partition partition, String customerId, String method) {
        Customer customer = partition.find(customerId);
        InForce inForce = partition.methods().find(method);
        Map<String, BigDecimal> measures = new LinkedHashMap<>();
        if (customer == null || inForce == null || !partition.hasBegun()) {
            return measures;
        }
        partition.bench().windows().next();
        for (int i = 0; i < inForce.rules().size(); i++) {
            Gauge gauge = inForce.rules().criterion(i).gauge();
            Reading reading = gauge == null ? null : gauge.read(customer, partition.businessDay(), new Reading());
            if (reading != null && reading.known()) {
                measures.put(inForce.rules().criterion(i).criterion().id(), reading.value());
            }
        }
        return measures;
    }
}
