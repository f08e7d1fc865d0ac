package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.scores.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one criterion adds to a scorecard, as scoring-service published it; stored in receipts.
 *
 * @param measure raw value in units of the criterion (currency units for money); null when judged
 * @param measuredOn business date of the measure or of the judgement; null when never judged
 * @param points {@code weight} times score, or the share of the weight on a 0 to 100 scale
 * @param window evidence of a measured criterion
 * @param judgedBy {@link io.tierledger.contracts.Actor} who judged; where {@code judgement} is null a typed name, from before texts were
 *     sealed
 * @param rationale why, from before texts were sealed
 * @param judgement the event of scoring-service that holds, sealed, who judged and why: {@code scoring/4711}
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
        @Nullable String rationale,
        @Nullable String judgement) {

    public static List<Contribution> of(List<io.tierledger.contracts.scores.Contribution> published) {
        return published.stream().map(Contribution::of).toList();
    }

    private static Contribution of(io.tierledger.contracts.scores.Contribution c) {
        return new Contribution(
                c.criterion(),
                c.measure(),
                c.measuredOn(),
                c.score(),
                c.weight(),
                c.points(),
                c.previousScore(),
                c.provisional(),
                c.stale(),
                c.window(),
                c.judgedBy(),
                null,
                c.judgement());
    }

    /** Of a message from before texts were sealed. */
    public static List<Contribution> inClear(List<io.tierledger.contracts.scores.v1.Contribution> published) {
        return published.stream().map(Contribution::inClear).toList();
    }

    private static Contribution inClear(io.tierledger.contracts.scores.v1.Contribution c) {
        return new Contribution(
                c.criterion(),
                c.measure(),
                c.measuredOn(),
                c.score(),
                c.weight(),
                c.points(),
                c.previousScore(),
                c.provisional(),
                c.stale(),
                c.window(),
                c.judgedBy(),
                c.rationale(),
                null);
    }
}
