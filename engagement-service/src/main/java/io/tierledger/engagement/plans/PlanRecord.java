package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a customer, present or past.
 *
 * @param from first day of its plan year
 * @param drawnOn the day from which it counts
 * @param drawnAt wall time, UTC, at which it was stored; the epoch where a form of before kept none
 * @param size new activities it was drawn up with
 * @param closedOn null while it runs
 * @param closedBy why it ended
 * @param undone the change that brought it was undone on its day, and the plan before it came back: it never counted
 */
public record PlanRecord(
        int number,
        String method,
        int methodVersion,
        String tier,
        LocalDate from,
        LocalDate to,
        String cause,
        LocalDate drawnOn,
        Instant drawnAt,
        int size,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        boolean undone,
        List<ActivityRecord> activities) {
    public PlanRecord {
        activities = List.copyOf(activities);
    }

    static PlanRecord of(int number, PlanDrawnUp drawn, Instant drawnAt) {
        List<ActivityRecord> activities = new ArrayList<>(drawn.activities().size());
        for (Planned planned : drawn.activities()) {
            activities.add(ActivityRecord.open(activities.size() + 1, planned.kind(), planned.due()));
        }
        return new PlanRecord(
                number,
                drawn.method(),
                drawn.methodVersion(),
                drawn.tier(),
                drawn.from(),
                drawn.to(),
                drawn.cause().name(),
                drawn.asOf(),
                drawnAt,
                activities.size(),
                null,
                null,
                false,
                activities);
    }

    public boolean isRunning() {
        return closedOn == null;
    }

    /** Empty for a number the plan never had. */
    public Optional<ActivityState> state(int activity) {
        return activity(activity).map(ActivityRecord::state);
    }

    public Optional<ActivityRecord> activity(int activity) {
        return activities.stream().filter(one -> one.number() == activity).findFirst();
    }

    /** Which one of its activities is, of those that it was before. */
    Revision revision(ActivityRecord activity) {
        return activity.revision(drawnAt);
    }

    /**
     * With those that are meant after a change.
     *
     * @param when wall time at which the change was stored
     */
    PlanRecord changed(Predicate<ActivityRecord> meant, UnaryOperator<ActivityRecord> change, Instant when) {
        return with(activities.stream()
                .map(one -> meant.test(one) ? one.changed(change, drawnAt, when) : one)
                .toList());
    }

    /** With what is open and meant in another state since {@code day}. */
    PlanRecord became(ActivityState become, LocalDate day, Predicate<ActivityRecord> meant, Instant when) {
        return changed(meant, one -> one.closed(become, day), when);
    }

    PlanRecord closed(LocalDate day, String because) {
        return ended(day, because, undone);
    }

    /** The plan before it has come back. */
    PlanRecord undone(LocalDate day, String because) {
        return closedOn == null ? ended(day, because, true) : ended(closedOn, closedBy, true);
    }

    /** It is in force again. */
    PlanRecord restored() {
        return ended(null, null, false);
    }

    private PlanRecord ended(@Nullable LocalDate day, @Nullable String because, boolean never) {
        return with(day, because, never, activities);
    }

    private PlanRecord with(List<ActivityRecord> changed) {
        return with(closedOn, closedBy, undone, changed);
    }

    private PlanRecord with(
            @Nullable LocalDate day, @Nullable String because, boolean never, List<ActivityRecord> changed) {
        return new PlanRecord(
                number,
                method,
                methodVersion,
                tier,
                from,
                to,
                cause,
                drawnOn,
                drawnAt,
                size,
                day,
                because,
                never,
                changed);
    }
}
