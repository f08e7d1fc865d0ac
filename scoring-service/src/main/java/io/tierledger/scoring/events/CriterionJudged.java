package io.tierledger.scoring.events;

import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;

/** A person judged a criterion of a customer; it counts from {@code judgedOn} on. */
public record CriterionJudged(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        LocalDate judgedOn) {

    public static CriterionJudged of(Judging judging) {
        return new CriterionJudged(
                judging.customerId(),
                judging.method(),
                judging.criterion(),
                judging.score(),
                judging.rationale(),
                judging.judgedBy(),
                judging.judgedOn());
    }

    public Judging judging() {
        return new Judging(customerId, method, criterion, score, rationale, judgedBy, judgedOn);
    }
}
