package io.tierledger.engagement.doing;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.eventsourcing.ReportActivity;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.ActivitySkipped;
import io.tierledger.engagement.planning.PlanEvent.ReportDeclined;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.engagement.reports.SkippingReported;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Stores what a person reports, lets the stage decide, and waits for its word and for the read models to show it. Blocks. */
final class Reports {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final EventLog log;
    private final StageRunner stage;
    private final Projections projections;
    private final Texts texts;

    Reports(CommandGateway commands, EventLog log, StageRunner stage, Projections projections, Texts texts) {
        this.texts = texts;
        this.commands = commands;
        this.log = log;
        this.stage = stage;
        this.projections = projections;
    }

    /** @param by id of who did it */
    Reported completed(ActivityId activity, LocalDate on, String by, @Nullable String note) {
        Place place = CompletionReported.place(activity);
        return new CompletionReported(
                activity, on, Actor.signedIn(by), texts.seal(place, CompletionReported.text(note)));
    }

    /** @param by id of who decided it */
    Reported skipped(ActivityId activity, LocalDate on, String by, String reason) {
        Place place = SkippingReported.place(activity);
        return new SkippingReported(activity, on, Actor.signedIn(by), texts.seal(place, SkippingReported.text(reason)));
    }

    /**
     * @return answered when the stage agrees and it is shown; else the report is stored and its answer is still to come
     * @throws Refused 409 when the activity was not open any more
     */
    Completing.Done store(Reported report) throws InterruptedException {
        ActivityId activity = report.activity();
        ReportActivity command = ReportActivity.of(report, wasDeclined(activity));
        commands.sendAndWait(command, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        long given = log.stream(command.stream()).getLast().position();
        if (!stage.awaitGiven(Partitions.of(activity.customerId()), given, LIMIT)) {
            return new Completing.Done(given, false);
        }
        StoredEvent answer = answer(activity).orElseThrow();
        if (answer.event() instanceof ReportDeclined declined) {
            throw Refused.conflict(declined.because(), "The activity was closed while this was reported.");
        }
        return new Completing.Done(given, projections.await(answer.position(), LIMIT));
    }

    /** What was reported of it came too late; what is open now has come back since. */
    private boolean wasDeclined(ActivityId activity) {
        return !log.stream(Reported.stream(activity)).isEmpty()
                && answer(activity)
                        .filter(answer -> answer.event() instanceof ReportDeclined)
                        .isPresent();
    }

    private Optional<StoredEvent> answer(ActivityId activity) {
        String id = activity.toString();
        return log.stream("plan:" + activity.customerId()).reversed().stream()
                .filter(stored -> switch (stored.event()) {
                    case ActivityCompleted done -> done.activityId().equals(id);
                    case ActivitySkipped skipped -> skipped.activityId().equals(id);
                    case ReportDeclined declined -> declined.activityId().equals(id);
                    default -> false;
                })
                .findFirst();
    }
}
