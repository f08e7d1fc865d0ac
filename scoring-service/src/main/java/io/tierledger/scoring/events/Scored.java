package io.tierledger.scoring.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Actor;
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
 * @param by who judged, a typed name, before revision 2, as is {@code why}, the judge's reason
 * @param actor {@link Actor} who judged, since revision 2
 * @param judgement position of the event that gave the judgement and holds the rest, since revision 2
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
        @Nullable String why,
        @Nullable String actor,
        @Nullable Long judgement) {

    /** {@link Actor} who judged; before revision 2 it was a typed name. Null when nobody did. */
    public @Nullable String judge() {
        return by == null ? actor : Actor.NAME;
    }

    /** With the event that gave the judgement in place of what it said. */
    public Scored named(long given) {
        return new Scored(
                score,
                was,
                measure,
                on,
                provisional,
                stale,
                window,
                null,
                null,
                judge(),
                given == 0 ? null : Long.valueOf(given));
    }

    public boolean hasBeenFilledIn() {
        return Boolean.TRUE.equals(provisional);
    }

    public boolean hasExpired() {
        return Boolean.TRUE.equals(stale);
    }
}
