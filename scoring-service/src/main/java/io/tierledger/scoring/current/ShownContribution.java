package io.tierledger.scoring.current;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.Window;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.Scored;
import io.tierledger.sealing.Opened;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contribution with what the judge said.
 *
 * @param judgedBy id of the person or program that judged, or a typed name
 * @param typed true where it is a name that was typed by somebody who was not signed in, else null
 * @param rationale the judge's reason
 * @param sealed why neither is shown though somebody judged: {@code erased}, or for now {@code unavailable}
 */
record ShownContribution(
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean typed,
        @Nullable String rationale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed) {

    /**
     * Shows it.
     *
     * @param stored as it is stored, in clear before revision 2
     * @param opened what the event that it names gave; null when it names none
     */
    static ShownContribution of(Contribution published, Scored stored, @Nullable Opened opened) {
        @Nullable String by = opened == null ? stored.by() : opened.member(CriterionJudged.BY);
        return new ShownContribution(
                published.criterion(),
                published.measure(),
                published.measuredOn(),
                published.score(),
                published.weight(),
                published.points(),
                published.previousScore(),
                published.provisional(),
                published.stale(),
                published.window(),
                by,
                opened != null ? opened.isTyped() : by == null ? null : true,
                opened == null ? stored.why() : opened.member(CriterionJudged.RATIONALE),
                opened == null ? null : opened.why());
    }
}
