package io.tierledger.scoring.current;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a customer measures on the business date, per measured criterion, in its units; unknown measures are absent. */
final class CurrentMeasures {
    private final OpenPartitions<Asked> open;

    CurrentMeasures(OpenPartitions<Asked> open) {
        this.open = open;
    }

    Map<String, BigDecimal> of(String customerId, String method) {
        return open.find(Partitions.of(customerId))
                .map(asked -> asked.ask(partition -> of(partition, customerId, method)))
                .orElse(Map.of());
    }

    private static Map<String, BigDecimal> of(Partition partition, String customerId, String method) {
        Customer customer = partition.find(customerId);
        InForce inForce = partition.methods().find(method);
        Map<String, BigDecimal> measures = new LinkedHashMap<>();
        if (customer == null || inForce == null || !partition.hasBegun()) {
            return measures;
        }
        partition.tables().windows().next();
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
