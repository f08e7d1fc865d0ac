package io.tierledger.tier.events;

import java.util.Map;

/**
 * A partition has carried out the closing of a review; what came of its cases was stored with this, or before.
 *
 * @param partition from 0
 * @param states how many cases were in which state when the review was closed
 * @param before how many of those not gone had which tier before the closing
 * @param after how many have it after
 */
public record PartitionReviewed(
        String review,
        String method,
        int partition,
        Map<String, Integer> states,
        Map<String, Integer> before,
        Map<String, Integer> after) {
    public PartitionReviewed {
        states = Map.copyOf(states);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public String stream() {
        return "reviewed:" + review + ":" + partition;
    }
}
