package io.tierledger.benchmark.appending;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An aggregate of the smallest kind: every command is an event. */
class Thing {
    @AggregateIdentifier
    private @Nullable String id;

    record Begin(@TargetAggregateIdentifier String id, int number) {}

    record GoOn(@TargetAggregateIdentifier String id, int number) {}

    Thing() {}

    @CommandHandler
    Thing(Begin command) {
        AggregateLifecycle.apply(event(command.id(), command.number()));
    }

    @CommandHandler
    void handle(GoOn command) {
        AggregateLifecycle.apply(event(command.id(), command.number()));
    }

    @EventSourcingHandler
    void on(Happened event) {
        id = event.thing();
    }

    private static Happened event(String id, int number) {
        return new Happened(id, "2025-06-" + (10 + number % 20), 100L + number, "EUR", "sales", "secondment", false);
    }
}
