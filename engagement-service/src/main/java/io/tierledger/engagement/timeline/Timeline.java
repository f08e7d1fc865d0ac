package io.tierledger.engagement.timeline;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.doing.Completing;
import io.tierledger.engagement.eventsourcing.TellOfMoment;
import io.tierledger.engagement.moments.AgreementClosed;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Stores what people say of moments, and waits until it is shown. Blocks. */
final class Timeline {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final EventLog log;
    private final Projections projections;
    private final Texts texts;
    private final Completing completing;

    Timeline(CommandGateway commands, EventLog log, Projections projections, Texts texts, Completing completing) {
        this.commands = commands;
        this.log = log;
        this.projections = projections;
        this.texts = texts;
        this.completing = completing;
    }

    /** @param isShown whether it can be read already, with what it completed */
    record Kept(String momentId, boolean isShown) {}

    /**
     * What it completes is reported first, so that a moment that is there never names something that was refused; the note stands in
     * that report then. All that can be refused of the moment itself was refused before.
     *
     * @param who id of the person who records it
     */
    Kept record(String customerId, NewMoment moment, String who, LocalDate today) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        String activity = moment.activityId();
        Sealed sealed = texts.seal(
                MomentEvent.place(customerId, id, MomentRecorded.PART),
                MomentEvent.text(activity == null ? moment.note() : null, moment.recommendedTo()));
        Completing.Done done =
                activity == null ? null : completing.complete(customerId, activity, moment.on(), who, moment.note());
        boolean isShown = store(new MomentRecorded(
                id,
                customerId,
                moment.kind(),
                moment.on(),
                moment.by(),
                activity,
                done == null ? null : done.report(),
                moment.complaint(),
                moment.agreement(),
                today,
                Actor.signedIn(who),
                sealed));
        return new Kept(id, isShown && (done == null || done.isAnswered()));
    }

    /** @return whether it can be read already */
    boolean close(
            String customerId, String moment, AgreementState state, @Nullable String note, String who, LocalDate today)
            throws InterruptedException {
        Sealed sealed =
                texts.seal(MomentEvent.place(customerId, moment, AgreementClosed.PART), MomentEvent.text(note, null));
        return store(new AgreementClosed(moment, customerId, state, today, Actor.signedIn(who), sealed));
    }

    /** @return whether it can be read already */
    boolean followUp(String customerId, String moment, FollowUp said, String who, LocalDate today)
            throws InterruptedException {
        Sealed sealed = texts.seal(
                MomentEvent.place(customerId, moment, ComplaintFollowedUp.PART),
                MomentEvent.text(null, said.recommendedTo()));
        return store(new ComplaintFollowedUp(
                moment,
                customerId,
                said.solved(),
                said.satisfied(),
                said.recommendedTo() != null,
                today,
                Actor.signedIn(who),
                sealed));
    }

    private boolean store(MomentEvent event) throws InterruptedException {
        TellOfMoment command = TellOfMoment.of(event);
        commands.sendAndWait(command, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return projections.await(log.stream(command.stream()).getLast().position(), LIMIT);
    }
}
