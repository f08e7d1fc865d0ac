package io.tierledger.contracts.scores.v1;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;

/** A person judged a criterion of a customer, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.criterion.judged.v1")
public record CriterionJudged(
        String customerId,
        String method,
        String criterion,
        int score,
        String rationale,
        String judgedBy,
        LocalDate judgedOn)
        implements PublishedEvent {}
