package io.tierledger.scoring.partition;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.ranking.RankedOnADay;
import io.tierledger.scoring.ranking.stored.PartitionMeasuresBytes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How everybody stands on the business date under every criterion that ranks; an answer is kept until something else is known. */
public final class TodaysRankings {
    private final OpenPartitions<Asked> open;
    private @Nullable Today today;

    /** @param moves what every partition here had taken in, before it was asked */
    private record Today(int day, Map<Asked, Long> moves, Map<String, RankedOnADay> rivals) {}

    public TodaysRankings(OpenPartitions<Asked> open) {
        this.open = open;
    }

    /** By {@link io.tierledger.scoring.ranking.RankedList#key}; {@code day} is the business date. */
    public synchronized Map<String, RankedOnADay> on(int day) {
        Today kept = today;
        List<Asked> partitions = List.copyOf(open.whole().all());
        Map<Asked, Long> moves = new HashMap<>();
        partitions.forEach(asked -> moves.put(asked, asked.ask(Partition::taken)));
        if (kept == null || kept.day() != day || !kept.moves().equals(moves)) {
            List<byte[]> words = partitions.stream()
                    .map(asked -> asked.ask(TodaysRankings::word))
                    .toList();
            kept = new Today(
                    day,
                    moves,
                    RankedOnADay.of(
                            words.stream().map(PartitionMeasuresBytes::read).toList()));
            today = kept;
        }
        return kept.rivals();
    }

    private static byte[] word(Partition partition) {
        return new OwnStandings(partition).word(partition.businessDay());
    }

    /** What the last customer in a band (0 is the best) is ranked by; empty when the band is empty or nothing is known. */
    public OptionalLong border(int day, String rankedCriterion, int band) {
        RankedOnADay rivals = on(day).get(rankedCriterion);
        return rivals == null
                ? OptionalLong.empty()
                : rivals.valueAt(rivals.list().borders().get(band));
    }
}
