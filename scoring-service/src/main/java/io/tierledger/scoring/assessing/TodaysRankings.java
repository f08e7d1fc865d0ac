package io.tierledger.scoring.assessing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.ranking.Rivals;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How everybody stands on the business date under every criterion that ranks; an answer is kept for ten seconds. */
final class TodaysRankings {
    private static final long FRESH_NANOS = 10_000_000_000L;

    private final OpenPartitions<ScoringProcess> open;
    private @Nullable Today today;

    private record Today(int day, long at, Map<String, Rivals> rivals) {}

    TodaysRankings(OpenPartitions<ScoringProcess> open) {
        this.open = open;
    }

    /** By {@link io.tierledger.scoring.ranking.RankedList#key}; {@code day} is the business date. */
    synchronized Map<String, Rivals> on(int day) {
        Today kept = today;
        if (kept == null || kept.day() != day || System.nanoTime() - kept.at() > FRESH_NANOS) {
            List<ScoringProcess> processes = List.copyOf(open.whole().all());
            List<byte[]> words = processes.stream().map(ScoringProcess::word).toList();
            kept = new Today(day, System.nanoTime(), Rivals.of(words));
            today = kept;
        }
        return kept.rivals();
    }

    /** What the last customer in a band (0 is the best) is ranked by; empty when the band is empty or nothing is known. */
    OptionalLong border(int day, String rankedCriterion, int band) {
        Rivals rivals = on(day).get(rankedCriterion);
        return rivals == null
                ? OptionalLong.empty()
                : rivals.valueAt(rivals.list().borders().get(band));
    }
}
