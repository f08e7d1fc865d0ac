package io.tierledger.tier.stage;

import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.UnderReview;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the closing of a review makes of the cases of a partition. */
final class Outcomes {
    private final LocalDate today;
    private final LocalDate defendBy;
    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, Integer> before = new TreeMap<>();
    private final Map<String, Integer> after = new TreeMap<>();

    Outcomes(LocalDate today, LocalDate defendBy) {
        this.today = today;
        this.defendBy = defendBy;
    }

    /** Who is gone is counted, and has no tier that this review gave or kept. */
    void add(UnderReview review, @Nullable String from, @Nullable String to) {
        add(states, CaseState.of(review, today, defendBy).name());
        if (!review.gone()) {
            add(before, from);
            add(after, to);
        }
    }

    private static void add(Map<String, Integer> counts, @Nullable String word) {
        if (word != null) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    PartitionReviewed of(ReviewClosing closing, int partition) {
        return new PartitionReviewed(closing.review(), closing.method(), partition, states, before, after);
    }
}
