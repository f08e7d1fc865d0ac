package io.tierledger.scoring.eventsourcing;

import io.tierledger.scoring.judging.SealedJudging;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: judge one criterion of one customer. Answers whether anything new was said. */
public record JudgeCriterion(@TargetAggregateIdentifier String stream, SealedJudging judging) {
    public JudgeCriterion(SealedJudging judging) {
        this(judging.judging().stream(), judging);
    }
}
