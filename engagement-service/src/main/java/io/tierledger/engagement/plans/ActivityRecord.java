package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Told;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one planned activity.
 *
 * @param on the day it left the state open; null while it is open
 * @param by who did or skipped it, where that was stored in clear
 * @param text the note of a completion, the reason of a skipping, where that was stored in clear
 * @param report position of the event that holds both sealed; 0 where there is none
 * @param movedFrom the day on which it was due before it was moved the last time
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
        @Nullable LocalDate movedFrom) {

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
                number, kind, due, changed, day, who, words, told == null ? 0 : told.report(), movedFrom);
    }

    ActivityRecord closed(ActivityState become, LocalDate day) {
        return state == ActivityState.OPEN ? became(become, day, null, null, null) : this;
    }

    /** The plan that held it has come back: as if it had never been withdrawn. */
    ActivityRecord reopened() {
        return state == ActivityState.WITHDRAWN
                ? new ActivityRecord(number, kind, due, ActivityState.OPEN, null, null, null, 0, movedFrom)
                : this;
    }

    ActivityRecord movedTo(LocalDate day) {
        return new ActivityRecord(number, kind, day, state, on, by, text, report, due);
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
