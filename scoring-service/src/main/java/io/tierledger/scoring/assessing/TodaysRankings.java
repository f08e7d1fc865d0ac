package io.tierledger.scoring.assessing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.ranking.Rivals;
import io.tierledger.scoring.ranking.stored.WordBytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How everybody stands on the business date under every criterion that ranks; an answer is kept until something else is known. */
final class TodaysRankings {
    private final OpenPartitions<ScoringProcess> open;
    private @Nullable Today today;

    /** @param moves what every process here had taken in, before it was asked */
    private record Today(int day, Map<ScoringProcess, Long> moves, Map<String, Rivals> rivals) {}

    TodaysRankings(OpenPartitions<ScoringProcess> open) {
        this.open = open;
    }

    /** By {@link io.tierledger.scoring.ranking.RankedList#key}; {@code day} is the business date. */
    synchronized Map<String, Rivals> on(int day) {
        Today kept = today;
        List<ScoringProcess> processes = List.copyOf(open.whole().all());
        Map<ScoringProcess, Long> moves = new HashMap<>();
        processes.forEach(process -> moves.put(process, process.moved()));
        if (kept == null || kept.day() != day || !kept.moves().equals(moves)) {
            List<byte[]> words = processes.stream().map(ScoringProcess::word).toList();
            kept = new Today(
                    day, moves, Rivals.of(words.stream().map(WordBytes::read).toList()));
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
