package io.tierledger.scoring.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Said;
import io.tierledger.scoring.judging.SealedJudging;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** All that persons said about one criterion of one customer. */
@Aggregate
class JudgementAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Said said = Said.NOTHING;

    protected JudgementAggregate() {}

    /** Answers whether it was new. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(JudgeCriterion command) {
        SealedJudging judging = command.judging();
        if (said.isRepeatedBy(judging)) {
            return false;
        }
        apply(CriterionJudged.of(judging));
        return true;
    }

    @EventSourcingHandler
    void on(CriterionJudged event) {
        stream = event.stream();
        said = said.and(event.saying());
    }
}
