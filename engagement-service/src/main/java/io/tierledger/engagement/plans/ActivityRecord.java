package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of one planned activity.
 *
 * @param on the day it left the state open; null while it is open
 * @param by who did or skipped it, where that was stored in clear
 * @param text the note of a completion, the reason of a skipping, where that was stored in clear
 * @param report position of the event that holds both sealed; 0 where there is none
 * @param movedFrom the day on which it was due before it was moved the last time
 * @param minute of its day, local time, at which it is to be done; null: at some time of it
 * @param assignedTo who does it: an account manager, or the back office; null: who answers for the customer
 * @param revised when it changed last, and how often; null: it is as it was drawn
 */
public record ActivityRecord(
        int number,
        String kind,
        LocalDate due,
        ActivityState state,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String text,
        long report,
        @Nullable LocalDate movedFrom,
        @Nullable Integer minute,
        @Nullable String assignedTo,
        @Nullable Revision revised) {

    /** At some time of its day, by who answers for the customer. */
    public ActivityRecord(
            int number,
            String kind,
            LocalDate due,
            ActivityState state,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String text,
            long report,
            @Nullable LocalDate movedFrom) {
        this(number, kind, due, state, on, by, text, report, movedFrom, null, null, null);
    }

    /** Never moved. */
    public ActivityRecord(
            int number,
            String kind,
            LocalDate due,
            ActivityState state,
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String text,
            long report) {
        this(number, kind, due, state, on, by, text, report, null);
    }

    static ActivityRecord open(int number, String kind, LocalDate due) {
        return new ActivityRecord(number, kind, due, ActivityState.OPEN, null, null, null, 0, null);
    }

    ActivityRecord became(
            ActivityState changed, LocalDate day, @Nullable String who, @Nullable String words, @Nullable Told told) {
        return new ActivityRecord(
                number,
                kind,
                due,
                changed,
                day,
                who,
                words,
                told == null ? 0 : told.report(),
                movedFrom,
                minute,
                assignedTo,
                revised);
    }

    ActivityRecord closed(ActivityState become, LocalDate day) {
        return state == ActivityState.OPEN ? became(become, day, null, null, null) : this;
    }

    /** The plan that held it has come back: as if it had never been withdrawn. */
    ActivityRecord reopened() {
        return state == ActivityState.WITHDRAWN
                ? new ActivityRecord(
                        number,
                        kind,
                        due,
                        ActivityState.OPEN,
                        null,
                        null,
                        null,
                        0,
                        movedFrom,
                        minute,
                        assignedTo,
                        revised)
                : this;
    }

    /** @param time as {@link #minute} */
    ActivityRecord movedTo(LocalDate day, @Nullable Integer time) {
        LocalDate from = day.equals(due) ? movedFrom : due;
        return new ActivityRecord(number, kind, day, state, on, by, text, report, from, time, assignedTo, revised);
    }

    ActivityRecord givenTo(@Nullable String other) {
        return new ActivityRecord(number, kind, due, state, on, by, text, report, movedFrom, minute, other, revised);
    }

    /**
     * After a change, which it remembers where it is one.
     *
     * @param drawn when it was drawn
     * @param when the change was stored
     */
    ActivityRecord changed(UnaryOperator<ActivityRecord> change, Instant drawn, Instant when) {
        ActivityRecord become = change.apply(this);
        return become.equals(this) ? this : become.revised(revision(drawn).next(when));
    }

    Revision revision(Instant drawn) {
        return revised == null ? new Revision(0, drawn) : revised;
    }

    private ActivityRecord revised(Revision revision) {
        return new ActivityRecord(
                number, kind, due, state, on, by, text, report, movedFrom, minute, assignedTo, revision);
    }

    /** A promise that counts: one withdrawn on or before its day was never owed, one withdrawn after it was not kept. */
    public boolean promised() {
        return state != ActivityState.WITHDRAWN || Objects.requireNonNull(on).isAfter(due);
    }

    /** Open, and its day is over. */
    public boolean isLate(LocalDate today) {
        return state == ActivityState.OPEN && due.isBefore(today);
    }
}
