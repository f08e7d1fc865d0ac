package io.tierledger.tier.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ProposalClosed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What persons decided about the tier of one customer under one method. */
@Aggregate
public class OverrideAggregate {
    /** Null until the first event: Axon names that event's stream by what the event makes of this. */
    @AggregateIdentifier
    private @Nullable String stream;

    private ByHand byHand = ByHand.NOTHING;
    private @Nullable OverrideProposed proposed;

    protected OverrideAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SetOverride command) {
        if (byHand.repeats(command)) {
            return false;
        }
        OverrideSet set = command.set();
        if (command.proposal() == null) {
            apply(set);
        } else if (proposed != null && proposed.id().equals(command.proposal())) {
            apply(set.carryingOut(proposed));
        } else {
            throw Refused.stale("What was put forward is no longer there.");
        }
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ProposeOverride command) {
        if (proposed != null && command.repeats(proposed)) {
            return false;
        }
        apply(command.proposed());
        return true;
    }

    @CommandHandler
    boolean handle(CloseProposal command) {
        if (proposed == null || !proposed.id().equals(command.closed().id())) {
            return false;
        }
        apply(command.closed());
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(LiftOverride command) {
        if (!command.ofReview() && !byHand.isOn(command.lifted().asOf())) {
            return false;
        }
        apply(command.lifted());
        return true;
    }

    @EventSourcingHandler
    void on(OverrideSet event) {
        stream = event.stream();
        byHand = byHand.evolve(event);
        proposed = null;
    }

    @EventSourcingHandler
    void on(OverrideProposed event) {
        stream = event.stream();
        proposed = event;
    }

    @EventSourcingHandler
    void on(ProposalClosed event) {
        proposed = null;
    }

    @EventSourcingHandler
    void on(OverrideLifted event) {
        stream = event.stream();
        byHand = byHand.evolve(event);
    }
}
