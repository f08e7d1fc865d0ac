package io.tierledger.tier.standings;

import java.util.EnumMap;
import java.util.Map;

/** How many moved, of each kind, among customers that are told of one after another. */
public final class MoveCounts {
    private final Map<Moved, Long> counts = new EnumMap<>(Moved.class);

    void add(Step step) {
        counts.merge(step.moved(), 1L, Long::sum);
    }

    public long of(Moved kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
