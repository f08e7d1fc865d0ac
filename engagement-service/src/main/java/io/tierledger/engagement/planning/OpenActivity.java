package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Closed;
import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.Plan.Unplanned;
import java.time.LocalDate;

/** The activity a report is about, when it is open in the present plan; otherwise why it is not. */
sealed interface OpenActivity {

    record Found(Running plan, int number) implements OpenActivity {
        String kind() {
            return plan.activities().kind(number);
        }

        LocalDate due() {
            return LocalDate.ofEpochDay(plan.activities().due(number));
        }

        boolean covers(LocalDate done, LocalDate today) {
            return done.toEpochDay() >= plan.period().first() && !done.isAfter(today);
        }
    }

    record Missing(Refusal refusal) implements OpenActivity {}

    static OpenActivity find(ActivityId id, Plan plan) {
        return switch (plan) {
            case Unplanned none -> new Missing(new Refusal.UnknownActivity(id));
            case Running running
            when id.plan() == running.number() && running.activities().has(id.number()) ->
                running.activities().state(id.number()) == ActivityState.OPEN
                        ? new Found(running, id.number())
                        : notOpen(id, running.activities().state(id.number()));
            case Closed closed
            when id.plan() == closed.number() && closed.activities().has(id.number()) ->
                notOpen(id, closed.activities().state(id.number()));
            case Running running -> earlier(id, running.number());
            case Closed closed -> earlier(id, closed.number());
        };
    }

    /** Of plans before the present one nothing is open any more; what became of each is in the read model. */
    private static OpenActivity earlier(ActivityId id, int present) {
        return id.plan() < present
                ? notOpen(id, ActivityState.WITHDRAWN)
                : new Missing(new Refusal.UnknownActivity(id));
    }

    private static OpenActivity notOpen(ActivityId id, ActivityState state) {
        return new Missing(new Refusal.NotOpen(id, state));
    }
}
