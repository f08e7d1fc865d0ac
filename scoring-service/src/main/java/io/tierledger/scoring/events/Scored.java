package io.tierledger.scoring.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.scores.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a scorecard; what is absent does not apply.
 *
 * @param was the score last published
 * @param measure in units of the criterion
 * @param on business date of the measure, or the day of the judgement
 * @param provisional true when something was filled in
 * @param stale true when the judgement has expired
 * @param by who judged
 * @param why the judge's reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scored(
        int score,
        @Nullable Integer was,
        @Nullable BigDecimal measure,
        @Nullable LocalDate on,
        @Nullable Boolean provisional,
        @Nullable Boolean stale,
        @Nullable Window window,
        @Nullable String by,
        @Nullable String why) {

    public boolean hasBeenFilledIn() {
        return Boolean.TRUE.equals(provisional);
    }

    public boolean hasExpired() {
        return Boolean.TRUE.equals(stale);
    }
}
