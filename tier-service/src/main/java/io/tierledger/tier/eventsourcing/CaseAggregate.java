package io.tierledger.tier.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.tier.events.CaseEvent;
import io.tierledger.tier.events.CasesDecided;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What persons said about one case of a review, or at once about many. */
@Aggregate
public class CaseAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable CaseEvent last;

    protected CaseAggregate() {}

    /** Saying the same again on the same day is no news. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SayOfCase command) {
        if (command.said().equals(last)) {
            return false;
        }
        apply(command.said());
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(DecideCases command) {
        if (stream != null) {
            return false;
        }
        apply(command.decided());
        return true;
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        stream = event.stream();
        last = event;
    }

    @EventSourcingHandler
    void on(CasesDecided event) {
        stream = event.stream();
    }
}
