package io.tierledger.engagement.eventsourcing;

import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestEvent;
import io.tierledger.engagement.requested.RequestPaused;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestResumed;
import io.tierledger.platform.web.Refused;
import java.time.LocalDateTime;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A request's own stream: received once, answered once, paused and resumed in turns, in the order of time. */
@Aggregate
public class CustomerRequest {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable RequestReceived received;
    private boolean answered;
    private boolean paused;
    private LocalDateTime last = LocalDateTime.MIN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellOfRequest command) {
        RequestEvent event = command.event();
        if (event instanceof RequestReceived again && received != null) {
            refuseAnother(again, received);
            return;
        }
        if (received == null && !(event instanceof RequestReceived)) {
            throw Refused.notFound("request", event.requestId());
        }
        if (answered) {
            throw Refused.conflict("request-answered", "The request is answered already.");
        }
        refuseOutOfTurn(event);
        AggregateLifecycle.apply(event);
    }

    private static void refuseAnother(RequestReceived again, RequestReceived known) {
        boolean same = again.customerId().equals(known.customerId())
                && again.kind() == known.kind()
                && Objects.equals(again.amount(), known.amount())
                && again.receivedAt().equals(known.receivedAt())
                && again.sealed().equals(known.sealed());
        if (!same) {
            throw Refused.conflict("request-conflict", "A request of that id says something else.");
        }
    }

    private void refuseOutOfTurn(RequestEvent event) {
        switch (event) {
            case RequestReceived first -> {}
            case RequestAnswered answer -> refuseEarlier("answeredAt", answer.answeredAt());
            case RequestPaused pause -> {
                if (paused) {
                    throw Refused.conflict("request-waits", "The request waits for the customer already.");
                }
                refuseEarlier("since", pause.since());
            }
            case RequestResumed resumed -> {
                if (!paused) {
                    throw Refused.conflict("request-does-not-wait", "The request does not wait for the customer.");
                }
                refuseEarlier("at", resumed.at());
            }
            case RequestAssigned assigned -> {}
        }
    }

    private void refuseEarlier(String field, LocalDateTime moment) {
        if (moment.isBefore(last)) {
            throw Refused.invalid(field, "before-the-last", "Something later is known of the request already: " + last);
        }
    }

    @EventSourcingHandler
    void on(RequestReceived event) {
        stream = RequestEvent.stream(event.requestId());
        received = event;
        last = event.receivedAt();
    }

    @EventSourcingHandler
    void on(RequestAnswered event) {
        answered = true;
        last = event.answeredAt();
    }

    @EventSourcingHandler
    void on(RequestPaused event) {
        paused = true;
        last = event.since();
    }

    @EventSourcingHandler
    void on(RequestResumed event) {
        paused = false;
        last = event.at();
    }

    @EventSourcingHandler
    void on(RequestAssigned event) {
        // whoever it is given to, it goes on as it was
    }
}
