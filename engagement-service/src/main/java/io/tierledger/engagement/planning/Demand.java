package io.tierledger.engagement.planning;

import java.util.Map;
import java.util.TreeMap;

/** What a pyramid asks of those who must give it. */
final class Demand {
    private Demand() {}

    /** Contacts a year per kind, for so many customers per tier. */
    public static Map<String, Long> of(Map<String, Integer> customers, Map<String, Programme> programmes) {
        Map<String, Long> demand = new TreeMap<>();
        customers.forEach((tier, count) -> programmes
                .getOrDefault(tier, Programme.NOTHING)
                .contacts()
                .forEach((kind, each) -> demand.merge(kind, (long) count * each, Long::sum)));
        return demand;
    }
}
