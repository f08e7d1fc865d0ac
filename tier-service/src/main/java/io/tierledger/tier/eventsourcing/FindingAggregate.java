package io.tierledger.tier.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.tier.events.FindingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What was said about one finding. */
@Aggregate
public class FindingAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable FindingEvent last;

    protected FindingAggregate() {}

    /** Saying the same again on the same day is no news. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(FollowFinding command) {
        if (command.said().equals(last)) {
            return false;
        }
        apply(command.said());
        return true;
    }

    @CommandHandler
    boolean handle(EndFindingTask command) {
        if (!command.task().equals(last)) {
            return false;
        }
        apply(command.ended());
        return true;
    }

    @EventSourcingHandler
    void on(FindingEvent event) {
        stream = event.stream();
        last = event;
    }
}
