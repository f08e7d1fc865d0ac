package io.tierledger.contracts.scores;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion adds to a scorecard.
 *
 * @param measure raw value in units of the criterion (currency units for money); null when judged
 * @param measuredOn business date of the measure or of the judgement; null when never judged
 * @param points {@code weight} times score, or the share of the weight on a 0 to 100 scale
 * @param window evidence of a measured criterion
 * @param judgedBy who judged ({@link io.tierledger.contracts.Actor}); null when nobody did
 * @param judgement the event of scoring-service that holds, sealed, who judged and why: {@code scoring/4711}; null when nobody did, and in
 *     receipts stored before texts were sealed
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
        @Nullable String judgement) {}
