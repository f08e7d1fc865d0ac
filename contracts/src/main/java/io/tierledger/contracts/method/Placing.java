package io.tierledger.contracts.method;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From scorecard to tier. Exactly one of {@code table} and {@code thresholds} is present.
 *
 * @param neverOrdered tier of whoever has never ordered, whatever the scores; null for no such rule (M4)
 */
public record Placing(
        @Nullable Table table,
        @Nullable Thresholds thresholds,
        @Nullable String neverOrdered) {

    /** One cell for every combination of the scores of {@code keys}. */
    public record Table(List<String> keys, List<Cell> cells) {
        public record Cell(List<Integer> scores, String tier) {}
    }

    /** Total at or above {@code from} has that tier; best first, the last from the lowest possible total. */
    public record Thresholds(Formula formula, List<Border> borders) {
        public enum Formula {
            /** Σ weight × score. */
            WEIGHTED_SUM,
            /** Σ weight × (score − lowest) / (highest − lowest): 0 to 100 when weights sum to 100. */
            WEIGHTED_SHARE
        }

        public record Border(BigDecimal from, String tier) {}
    }
}
