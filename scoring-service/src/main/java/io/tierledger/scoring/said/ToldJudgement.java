package io.tierledger.scoring.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.sealing.Opened;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as it was recorded.
 *
 * @param judgedOn business date from which it counts; {@code recordedAt} is wall time, UTC
 * @param judgedBy id of the person or program that judged, or a typed name
 * @param typed true where it is a name that was typed by somebody who was not signed in, else null
 * @param rationale the judge's reason
 * @param sealed why neither is shown: {@code erased}, or for now {@code unavailable}
 * @param event that gave it, by which scorecards and receipts name it
 */
record ToldJudgement(
        String method,
        String criterion,
        int score,
        LocalDate judgedOn,
        Instant recordedAt,
        @Nullable String judgedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean typed,
        @Nullable String rationale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,
        String event) {

    /** @param opened what it gave; null when the texts do not know it */
    static ToldJudgement of(StoredEvent stored, @Nullable Opened opened) {
        CriterionJudged judged = (CriterionJudged) stored.event();
        return new ToldJudgement(
                judged.method(),
                judged.criterion(),
                judged.score(),
                judged.judgedOn(),
                stored.recordedAt(),
                opened == null ? null : opened.member(CriterionJudged.BY),
                opened == null ? null : opened.isTyped(),
                opened == null ? null : opened.member(CriterionJudged.RATIONALE),
                opened == null ? null : opened.why(),
                "scoring/" + stored.position());
    }
}
