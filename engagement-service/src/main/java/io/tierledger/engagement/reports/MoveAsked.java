package io.tierledger.engagement.reports;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person wants an activity on another day, or at another time of its day; the stage decides whether that can be.
 *
 * @param minute of the day, local time; null: at some time of it
 * @param actor {@link Actor}
 */
public record MoveAsked(
        ActivityId activity, LocalDate due, @Nullable Integer minute, String actor) {
    public static final String NAME = "activity-move-asked";

    public String stream() {
        return "activity-moves:" + activity;
    }

    /** @param position of this event in the store */
    public Told told(long position) {
        return new Told(actor, position);
    }
}
