package io.tierledger.engagement.planning;

import java.util.Optional;

/** What a customer is planned to get now. */
public sealed interface Plan {
    Plan NONE = new Unplanned();

    /** Plans this customer has had so far; the present one included. */
    int number();

    /** Never had a plan. */
    record Unplanned() implements Plan {
        @Override
        public int number() {
            return 0;
        }
    }

    /** A plan in force. */
    record Running(int number, Treatment treatment, Period period, Activities activities) implements Plan {
        Running with(Activities changed) {
            return new Running(number, treatment, period, changed);
        }
    }

    /** The last plan ended and none took its place. */
    record Closed(int number, Activities activities) implements Plan {}

    /** History is already true: never judges, never throws. */
    default Plan evolve(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrawnUp drawn ->
                new Running(
                        number() + 1,
                        new Treatment(drawn.method(), drawn.methodVersion(), drawn.tier()),
                        new Period((int) drawn.from().toEpochDay(), (int)
                                drawn.to().toEpochDay()),
                        Activities.of(drawn.activities()));
            case PlanEvent.TreatmentWithdrawn withdrawn -> closed(ActivityState.WITHDRAWN);
            case PlanEvent.ActivitiesMissed missed -> closed(ActivityState.MISSED);
            case PlanEvent.ActivityCompleted done -> became(done.activityId(), ActivityState.DONE);
            case PlanEvent.ActivitySkipped skipped -> became(skipped.activityId(), ActivityState.SKIPPED);
            case PlanEvent.ReportDeclined declined -> this;
            case PlanEvent.PlanHandedOver handedOver -> this;
        };
    }

    private Plan closed(ActivityState become) {
        return this instanceof Running running
                ? new Closed(running.number(), running.activities().openOnes(become))
                : this;
    }

    private Plan became(String activityId, ActivityState state) {
        Optional<ActivityId> id = ActivityId.parse(activityId);
        return this instanceof Running running
                        && id.isPresent()
                        && id.get().plan() == running.number()
                        && running.activities().has(id.get().number())
                ? running.with(running.activities().with(id.get().number(), state))
                : this;
    }
}
