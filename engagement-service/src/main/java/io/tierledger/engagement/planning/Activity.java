package io.tierledger.engagement.planning;

import java.time.LocalDate;

/** One activity of a customer: the {@code number}-th of the {@code plan}-th plan, which it keeps when a later plan carries it over. */
public record Activity(int plan, int number, String kind, LocalDate due, ActivityState state) {

    static Activity open(int plan, int number, Planned planned) {
        return new Activity(plan, number, planned.kind(), planned.due(), ActivityState.OPEN);
    }

    public ActivityId id(String customerId) {
        return new ActivityId(customerId, plan, number);
    }

    /** Whether {@code id}, one of this customer, means it. */
    boolean isNamed(ActivityId id) {
        return plan == id.plan() && number == id.number();
    }

    boolean isOpen() {
        return state == ActivityState.OPEN;
    }

    /** Done, or skipped with a reason: nobody owes it any more. */
    boolean isSettled() {
        return state == ActivityState.DONE || state == ActivityState.SKIPPED;
    }

    Activity dueOn(LocalDate day) {
        return new Activity(plan, number, kind, day, state);
    }

    Activity became(ActivityState changed) {
        return new Activity(plan, number, kind, due, changed);
    }
}
