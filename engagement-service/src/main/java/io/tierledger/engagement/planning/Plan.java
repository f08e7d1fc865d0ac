package io.tierledger.engagement.planning;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a customer is planned to get now. */
public sealed interface Plan {
    Plan NONE = new Unplanned();

    /** Plans this customer has had so far; the present one included. */
    int number();

    Activities activities();

    /** Never had a plan. */
    record Unplanned() implements Plan {
        @Override
        public int number() {
            return 0;
        }

        @Override
        public Activities activities() {
            return Activities.NONE;
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
            case PlanEvent.PlanDrawnUp drawn -> drawn(drawn);
            case PlanEvent.TreatmentWithdrawn withdrawn -> {
                List<String> ids = withdrawn.activityIds();
                yield closed(
                        ActivityState.WITHDRAWN,
                        one -> ids.contains(one.id(withdrawn.customerId()).toString()));
            }
            case PlanEvent.ActivitiesMissed missed -> closed(ActivityState.MISSED, one -> true);
            case PlanEvent.ActivityCompleted done -> became(done.activityId(), ActivityState.DONE);
            case PlanEvent.ActivitySkipped skipped -> became(skipped.activityId(), ActivityState.SKIPPED);
            case PlanEvent.ReportDeclined declined -> this;
            case PlanEvent.PlanHandedOver handedOver -> this;
        };
    }

    private Plan drawn(PlanEvent.PlanDrawnUp drawn) {
        Period period =
                new Period((int) drawn.from().toEpochDay(), (int) drawn.to().toEpochDay());
        Activities counting = activities()
                .redrawn(
                        one -> one.isSettled()
                                ? period.holds(one.due())
                                : one.isOpen() && drawn.keeps(one.id(drawn.customerId())),
                        number() + 1,
                        drawn.activities());
        return new Running(
                number() + 1, new Treatment(drawn.method(), drawn.methodVersion(), drawn.tier()), period, counting);
    }

    private Plan closed(ActivityState become, Predicate<Activity> which) {
        return this instanceof Running running
                ? new Closed(running.number(), running.activities().became(become, which))
                : this;
    }

    private Plan became(String activityId, ActivityState state) {
        Optional<ActivityId> id = ActivityId.parse(activityId);
        return this instanceof Running running && id.isPresent()
                ? running.with(running.activities().became(state, one -> one.isNamed(id.get())))
                : this;
    }
}
