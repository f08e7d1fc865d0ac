package io.tierledger.scoring.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.methods.PublishPresets;
import io.tierledger.scoring.methods.Versions;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The drafts and versions of one method. */
@Aggregate
class MethodAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    private Versions versions = Versions.NONE;

    protected MethodAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Versions.Outcome handle(DraftMethod command) {
        return written(versions.draft(command.method(), command.author(), command.expected()));
    }

    @CommandHandler
    Versions.Outcome handle(PublishDraft command) {
        return written(versions.publish(
                command.draft(), command.effect(), command.effectiveFrom(), command.person(), command.expected()));
    }

    private static Versions.Outcome written(Versions.Outcome outcome) {
        switch (outcome) {
            case Versions.Drafted drafted -> apply(drafted.event());
            case Versions.Published published -> apply(published.event());
            case Versions.Refusal refusal -> {}
        }
        return outcome;
    }

    @EventSourcingHandler
    void on(MethodDrafted event) {
        stream = PublishPresets.stream(event.method().id());
        versions = versions.after(event);
    }

    @EventSourcingHandler
    void on(MethodPublished event) {
        stream = PublishPresets.stream(event.method().id());
        versions = versions.after(event);
    }
}
