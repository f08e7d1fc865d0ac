package io.tierledger.contracts.scores.v1;

import io.tierledger.contracts.scores.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion adds to a scorecard, as it was published until texts were sealed: still in old messages, written no more.
 *
 * @param measure raw value in units of the criterion (currency units for money); null when judged
 * @param measuredOn business date of the measure or of the judgement; null when never judged
 * @param points {@code weight} times score, or the share of the weight on a 0 to 100 scale
 * @param window evidence of a measured criterion
 * @param judgedBy author of a judgement, a typed name; null also when it is sealed, as is {@code rationale}
 */
public record Contribution(
        String criterion,
        @Nullable BigDecimal measure,
        @Nullable LocalDate measuredOn,
        int score,
        int weight,
        BigDecimal points,
        @Nullable Integer previousScore,
        boolean provisional,
        boolean stale,
        @Nullable Window window,
        @Nullable String judgedBy,
        @Nullable String rationale) {}
