package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionProposalClosed;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.platform.web.Refused;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What persons decided about one level of one customer. What an exception ends by itself is known to the stage, not here. */
@Aggregate
public class CustomerLevel {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable String agreed;
    private @Nullable ExceptionProposed proposed;
    private @Nullable String inForce;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(TellOfLevel command) {
        boolean isNews = switch (command.event()) {
            case LevelAgreed now -> !Objects.equals(agreed, now.value());
            case ExceptionProposed now -> proposed == null || !now.repeats(proposed);
            case ExceptionProposalClosed closed ->
                proposed != null && proposed.id().equals(closed.id());
            case ExceptionLifted lifted -> lifted.id().equals(inForce);
        };
        if (isNews) {
            AggregateLifecycle.apply(command.event());
        }
        return isNews;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveException command) throws Exception {
        if (proposed == null || !proposed.id().equals(command.set().id())) {
            throw Refused.stale("What was put forward is no longer there.");
        }
        AggregateLifecycle.apply(command.set());
        AggregateLifecycle.createNew(ContactMoment.class, () -> new ContactMoment(command.agreement()));
    }

    @EventSourcingHandler
    void on(LevelAgreed event) {
        stream = event.stream();
        agreed = event.value();
    }

    @EventSourcingHandler
    void on(ExceptionProposed event) {
        stream = event.stream();
        proposed = event;
    }

    @EventSourcingHandler
    void on(ExceptionProposalClosed event) {
        proposed = null;
    }

    @EventSourcingHandler
    void on(ExceptionSet event) {
        proposed = null;
        inForce = event.id();
    }

    @EventSourcingHandler
    void on(ExceptionLifted event) {
        inForce = null;
    }
}
