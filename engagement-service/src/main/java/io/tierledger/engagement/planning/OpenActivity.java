package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Running;
import java.time.LocalDate;
import java.util.Optional;

/** The activity a report is about, when it is open in the present plan; otherwise why it is not. */
sealed interface OpenActivity {

    record Found(Running plan, Activity activity) implements OpenActivity {
        boolean covers(LocalDate done, LocalDate today) {
            return done.toEpochDay() >= plan.period().first() && !done.isAfter(today);
        }
    }

    record Missing(Refusal refusal) implements OpenActivity {}

    static OpenActivity find(ActivityId id, Plan plan) {
        Optional<Activity> activity = plan.activities().find(id);
        if (activity.isEmpty()) {
            boolean ofAnother = id.plan() != plan.number() && id.plan() <= plan.drawn();
            return new Missing(ofAnother ? noLongerHeld(id) : new Refusal.UnknownActivity(id));
        }
        return plan instanceof Running running && activity.get().isOpen()
                ? new Found(running, activity.get())
                : new Missing(new Refusal.NotOpen(id, activity.get().state()));
    }

    /** Of other plans only what counts in the present one's year is held; what became of the rest is in the read model. */
    private static Refusal noLongerHeld(ActivityId id) {
        return new Refusal.NotOpen(id, ActivityState.WITHDRAWN);
    }
}
