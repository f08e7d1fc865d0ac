package io.tierledger.scoring.measures;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.partition.Asked;
import java.util.Map;
import java.util.TreeMap;

/** How far the orders here go: the last message that each partition has taken in. Another answer, other measures. */
record Reached(OpenPartitions<Asked> open) {

    String text() {
        Map<Integer, Long> reached = new TreeMap<>();
        for (Asked asked : open.all()) {
            asked.ask(partition -> reached.put(partition.number(), partition.sequence()));
        }
        return reached.toString();
    }
}
