package io.tierledger.tier.counts;

import java.util.Map;

/**
 * Totals of one method.
 *
 * @param tiers customers per tier, now
 * @param assigned changes so far, of each kind
 * @param position of the last change counted
 */
public record MethodCounts(
        Map<String, Long> tiers, long assigned, long promotions, long demotions, long withdrawn, long position) {

    public long placed() {
        return tiers.values().stream().mapToLong(Long::longValue).sum();
    }
}
