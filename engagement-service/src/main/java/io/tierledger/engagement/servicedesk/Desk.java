package io.tierledger.engagement.servicedesk;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.answering.OpeningHours;
import io.tierledger.engagement.answering.Place;
import io.tierledger.engagement.answering.Queue;
import io.tierledger.engagement.answering.Waiting;
import io.tierledger.engagement.eventsourcing.TellOfRequest;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestEvent;
import io.tierledger.engagement.requested.RequestPaused;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestResumed;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Stores what people say of requests, waits until it is shown, and puts those that wait in order. Blocks. */
final class Desk {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final EventLog log;
    private final StageRunner stage;
    private final Projections projections;
    private final Texts texts;
    private final RequestFiles files;
    private final DeskClock clock;
    private final Queue queue = new Queue(OpeningHours.DESK);

    Desk(
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Texts texts,
            RequestFiles files,
            DeskClock clock) {
        this.commands = commands;
        this.log = log;
        this.stage = stage;
        this.projections = projections;
        this.texts = texts;
        this.files = files;
        this.clock = clock;
    }

    /** @param by a typed name */
    boolean receive(NewRequest request, String by) throws InterruptedException {
        Sealed sealed = seal(
                request.customerId(),
                request.requestId(),
                RequestReceived.PART,
                RequestEvent.text(RequestEvent.SUBJECT, request.subject()));
        return store(new RequestReceived(
                request.requestId(),
                request.customerId(),
                request.kind(),
                request.amount(),
                request.receivedAt(),
                clock.today(),
                Actor.signedIn(by),
                sealed));
    }

    boolean answer(RequestRecord request, LocalDateTime at, String by, @Nullable String note)
            throws InterruptedException {
        return store(new RequestAnswered(
                request.id(),
                request.customerId(),
                at,
                Actor.signedIn(by),
                seal(request, RequestAnswered.PART, RequestEvent.text(RequestEvent.NOTE, note))));
    }

    boolean pause(RequestRecord request, LocalDateTime since, String by, @Nullable String awaited)
            throws InterruptedException {
        return store(new RequestPaused(
                request.id(),
                request.customerId(),
                since,
                Actor.signedIn(by),
                seal(request, RequestPaused.PART, RequestEvent.text(RequestEvent.AWAITED, awaited))));
    }

    boolean resume(RequestRecord request, LocalDateTime at, String by) throws InterruptedException {
        return store(new RequestResumed(
                request.id(),
                request.customerId(),
                at,
                Actor.signedIn(by),
                seal(request, RequestResumed.PART, RequestEvent.text(RequestEvent.NOTE, null))));
    }

    boolean assign(RequestRecord request, @Nullable String to, String by) throws InterruptedException {
        return store(new RequestAssigned(
                request.id(),
                request.customerId(),
                to,
                Actor.signedIn(by),
                seal(request, RequestAssigned.PART, RequestEvent.text(RequestEvent.NOTE, null))));
    }

    private Sealed seal(RequestRecord request, String part, Map<String, String> text) {
        return seal(request.customerId(), request.id(), part, text);
    }

    private Sealed seal(String customerId, String requestId, String part, Map<String, String> text) {
        return texts.seal(RequestEvent.place(customerId, requestId, part), text);
    }

    /** @return false while it is stored and not shown yet */
    private boolean store(RequestEvent event) throws InterruptedException {
        TellOfRequest command = TellOfRequest.of(event);
        commands.sendAndWait(command, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        long given = log.stream(command.stream()).getLast().position();
        boolean forTheStage = event instanceof RequestReceived || event instanceof RequestAnswered;
        if (forTheStage && !stage.awaitGiven(Partitions.of(event.customerId()), given, LIMIT)) {
            return false;
        }
        return projections.await(log.lastPosition(), LIMIT);
    }

    /**
     * Those that wait, in the order in which they are answered, if nothing else comes.
     *
     * @param assignee an account manager or {@link RequestRecord#BACK_OFFICE}; null for all as one queue
     * @param seen by who asks: what is not has no place, and is counted nowhere
     * @param at a moment that is still to come; null for now
     * @throws Refused 422 for a moment that is over
     */
    Line line(@Nullable String assignee, Seen seen, @Nullable LocalDateTime at) {
        List<RequestRecord> open = files.open();
        LocalDateTime present = clock.now(open);
        LocalDateTime now = at == null ? present : at;
        if (now.isBefore(present)) {
            throw Refused.invalid("at", "is-over").with("now", present.toString());
        }
        Map<String, RequestRecord> theirs = new HashMap<>();
        List<Waiting> waiting = new ArrayList<>();
        for (RequestRecord one : open) {
            if ((assignee == null || one.assignedTo().equals(assignee))
                    && one.waitingSince().isEmpty()
                    && seen.holds(one)) {
                theirs.put(one.id(), one);
                waiting.add(Promised.of(one, now).waiting(one));
            }
        }
        return new Line(now, theirs, queue.inOrder(waiting, now, 1));
    }

    /** @param requests by id, those that have a place */
    record Line(LocalDateTime now, Map<String, RequestRecord> requests, List<Place> places) {}
}
