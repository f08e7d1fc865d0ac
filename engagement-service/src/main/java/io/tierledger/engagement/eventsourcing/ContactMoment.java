package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.moments.AgreementClosed;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.platform.web.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A moment's own stream: recorded once; an agreement is closed once, a complaint followed up as often as there is something to say. */
@Aggregate
public class ContactMoment {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable MomentRecorded recorded;
    private @Nullable AgreementState agreed;

    ContactMoment() {}

    /** One that goes with what is decided about something else. */
    ContactMoment(MomentRecorded recorded) {
        AggregateLifecycle.apply(recorded);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellOfMoment command) {
        MomentEvent event = command.event();
        MomentRecorded known = recorded;
        if (!(event instanceof MomentRecorded)
                && (known == null || !known.customerId().equals(event.customerId()))) {
            throw Refused.notFound("moment", event.momentId());
        }
        switch (event) {
            case MomentRecorded first -> {
                if (known != null) {
                    throw new IllegalStateException("there is a moment of that id: " + first.momentId());
                }
            }
            case AgreementClosed closed -> refuseUnlessOpen();
            case ComplaintFollowedUp followed -> {
                if (known == null || known.complaint() == null) {
                    throw Refused.conflict("no-complaint", "The moment is no complaint.");
                }
            }
        }
        AggregateLifecycle.apply(event);
    }

    private void refuseUnlessOpen() {
        if (agreed == null) {
            throw Refused.conflict("no-agreement", "The moment is no agreement.");
        }
        if (agreed != AgreementState.OPEN) {
            throw new Refused(409, "agreement-closed").with("state", agreed.name());
        }
    }

    @EventSourcingHandler
    void on(MomentRecorded event) {
        stream = MomentEvent.stream(event.momentId());
        recorded = event;
        agreed = event.agreement() == null ? null : event.agreement().state();
    }

    @EventSourcingHandler
    void on(AgreementClosed event) {
        agreed = event.state();
    }

    @EventSourcingHandler
    void on(ComplaintFollowedUp event) {
        // how often a complaint is followed up is nobody's limit
    }
}
