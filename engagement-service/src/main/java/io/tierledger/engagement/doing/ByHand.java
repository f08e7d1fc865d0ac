package io.tierledger.engagement.doing;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.partition.MovesByHand;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanEvent.ActivityMoved;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.reports.MoveAsked;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves open activities and gives them to somebody, and waits until that is shown. Saying what is so already stores nothing. Blocks. */
final class ByHand {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final PlanFiles files;
    private final MovesByHand moves;
    private final BusinessDates dates;
    private final EventLog log;
    private final Appender appender;
    private final StageRunner stage;
    private final Projections projections;

    ByHand(
            PlanFiles files,
            MovesByHand moves,
            BusinessDates dates,
            EventLog log,
            Appender appender,
            StageRunner stage,
            Projections projections) {
        this.files = files;
        this.moves = moves;
        this.dates = dates;
        this.log = log;
        this.appender = appender;
        this.stage = stage;
        this.projections = projections;
    }

    /**
     * @param day null: its own
     * @param minute of the day; null: at some time of it
     * @return false while it is stored and not shown yet
     * @throws Refused 404 for an activity that there is not, 409 for one that is not open, 422 for a day to which it cannot go
     */
    boolean move(ActivityId activity, @Nullable LocalDate day, @Nullable Integer minute, String by)
            throws InterruptedException {
        ActivityRecord known = open(activity);
        LocalDate due = day == null ? known.due() : day;
        if (due.equals(known.due()) && Objects.equals(minute, known.minute())) {
            return true;
        }
        requirePossible(activity, due);
        MoveAsked asked = new MoveAsked(activity, due, minute, Actor.signedIn(by));
        long position = appender.storeNow(new NewEvent(asked.stream(), asked));
        if (!stage.awaitGiven(Partitions.of(activity.customerId()), position, LIMIT)) {
            return false;
        }
        long moved = moved(activity, position);
        if (moved < 0) {
            requirePossible(activity, due);
            throw Refused.conflict("not-moved", "What is planned changed while this was said.");
        }
        return projections.await(moved, LIMIT);
    }

    private void requirePossible(ActivityId activity, LocalDate due) {
        moves.refusal(activity, due).ifPresent(refusal -> {
            throw ReportRefusals.of(refusal);
        });
    }

    /** Position of the answer; negative where the stage did not move it. */
    private long moved(ActivityId activity, long position) {
        return log.stream("plan:" + activity.customerId()).reversed().stream()
                .filter(stored -> stored.event() instanceof ActivityMoved moved
                        && moved.told().report() == position)
                .findFirst()
                .map(stored -> stored.position())
                .orElse(-1L);
    }

    /**
     * @param to an account manager or {@link ActivityAssigned#BACK_OFFICE}; null: whoever answers for the customer
     * @return false while it is stored and not shown yet
     * @throws Refused 404 for an activity that there is not, 409 for one that is not open
     */
    boolean assign(ActivityId activity, @Nullable String to, String by) throws InterruptedException {
        if (Objects.equals(open(activity).assignedTo(), to)) {
            return true;
        }
        ActivityAssigned assigned = new ActivityAssigned(activity, to, Actor.signedIn(by), dates.present());
        return projections.await(appender.storeNow(new NewEvent(assigned.stream(), assigned)), LIMIT);
    }

    private ActivityRecord open(ActivityId activity) {
        PlanRecord plan = ReportCheck.openPlan(activity, files.find(activity.customerId()));
        return plan.activity(activity.number()).orElseThrow();
    }
}
