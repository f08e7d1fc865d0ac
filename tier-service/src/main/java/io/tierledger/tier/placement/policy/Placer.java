package io.tierledger.tier.placement.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How scores become a tier: by a table with a cell for every combination, or by a weighted total and its borders. */
sealed interface Placer permits DecisionTable, Thresholds {

    /** Rank of the tier, 0 is the best. */
    int rank(Scores scores, Lean lean);

    /** The words of the rule that gives {@code rank}; {@code tier} ends the sentence. */
    String rule(Scores scores, Lean lean, int rank, String tier);

    @Nullable
    BigDecimal total(Scores scores);
}
