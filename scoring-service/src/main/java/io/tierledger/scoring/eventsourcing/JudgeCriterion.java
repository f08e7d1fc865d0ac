package io.tierledger.scoring.eventsourcing;

import io.tierledger.scoring.judging.Judging;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: judge one criterion of one customer. Answers whether anything new was said. */
public record JudgeCriterion(@TargetAggregateIdentifier String stream, Judging judging) {
    public JudgeCriterion(Judging judging) {
        this(judging.stream(), judging);
    }
}
