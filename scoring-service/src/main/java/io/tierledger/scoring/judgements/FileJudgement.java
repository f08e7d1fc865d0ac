package io.tierledger.scoring.judgements;

import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as customer-service read it from a file.
 *
 * @param judgedOn null for the business date
 */
record FileJudgement(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        @Nullable LocalDate judgedOn) {

    Judging judging(LocalDate today) {
        return new Judging(
                customerId, method, criterion, score, rationale, judgedBy, judgedOn == null ? today : judgedOn);
    }
}
