package io.tierledger.contracts.scores;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person judged a criterion of a customer.
 *
 * @param actor who judged ({@link io.tierledger.contracts.Actor})
 * @param judgement the event of scoring-service that gave it, by which scorecards name it: {@code scoring/4711}
 * @param sealed a typed name ({@code by}) and why ({@code rationale}); null for what was said before texts were sealed
 */
@WireName("io.tierledger.criterion.judged.v2")
public record CriterionJudged(
        String customerId,
        String method,
        String criterion,
        int score,
        String actor,
        String judgement,
        @Nullable Sealed sealed,
        LocalDate judgedOn)
        implements PublishedEvent {}
