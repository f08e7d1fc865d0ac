package io.tierledger.engagement.reports;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.planning.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person gives an activity to somebody; who answers for the customer goes on answering for it.
 *
 * @param to an account manager, or {@link #BACK_OFFICE}; null: whoever answers for the customer does it
 * @param actor {@link Actor}
 * @param asOf business date
 */
public record ActivityAssigned(
        ActivityId activity, @Nullable String to, String actor, LocalDate asOf) {
    public static final String NAME = "activity-assigned";
    /** What stands in the place of an account manager where the back office does it: a frozen word. */
    public static final String BACK_OFFICE = "back-office";

    public String stream() {
        return "activity-assignments:" + activity;
    }
}
