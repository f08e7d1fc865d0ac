package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a customer is planned to get now. */
public sealed interface Plan {
    Plan NONE = new Unplanned();

    /** Of the plan in force, or of the one that was last. */
    int number();

    /** Plans that were ever drawn up for this customer, those included that were undone: the next one has the number after it. */
    int drawn();

    Activities activities();

    /** What it took the place of on the day it did. */
    Overtaken overtaken();

    /** The day is over on which it took the place of others. */
    Plan forgetting();

    /** Never had a plan. */
    record Unplanned() implements Plan {
        @Override
        public int number() {
            return 0;
        }

        @Override
        public int drawn() {
            return 0;
        }

        @Override
        public Activities activities() {
            return Activities.NONE;
        }

        @Override
        public Overtaken overtaken() {
            return Overtaken.NONE;
        }

        @Override
        public Plan forgetting() {
            return this;
        }
    }

    /** A plan in force. */
    record Running(
            int number, int drawn, Treatment treatment, Period period, Activities activities, Overtaken overtaken)
            implements Plan {

        /** The last one that was drawn up. */
        public Running(int number, Treatment treatment, Period period, Activities activities) {
            this(number, number, treatment, period, activities, Overtaken.NONE);
        }

        Running with(Activities changed) {
            return new Running(number, drawn, treatment, period, changed, overtaken);
        }

        Running remembering(Overtaken plans) {
            return new Running(number, drawn, treatment, period, activities, plans);
        }

        @Override
        public Plan forgetting() {
            return remembering(Overtaken.NONE);
        }
    }

    /** The last plan ended and none took its place. */
    record Closed(int number, int drawn, Activities activities, Overtaken overtaken) implements Plan {
        @Override
        public Plan forgetting() {
            return new Closed(number, drawn, activities, Overtaken.NONE);
        }
    }

    /** History is already true: never judges, never throws. */
    default Plan evolve(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> drawn(drawn);
            case PlanEvent.PlanRestored restored -> restored(restored);
            case PlanEvent.TreatmentWithdrawn withdrawn -> {
                List<String> ids = withdrawn.activityIds();
                yield closed(
                        ActivityState.WITHDRAWN,
                        one -> ids.contains(one.id(withdrawn.customerId()).toString()),
                        overtakenBy(withdrawn.cause(), withdrawn.asOf()));
            }
            case PlanEvent.ActivitiesMissed missed -> closed(ActivityState.MISSED, one -> true, Overtaken.NONE);
            case PlanEvent.ActivitiesMoved moved -> moved(moved.customerId(), moved.days());
            case PlanEvent.ActivityMoved moved -> moved(moved.customerId(), Map.of(moved.activityId(), moved.to()));
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
                        drawn() + 1,
                        drawn.activities());
        return new Running(
                drawn() + 1,
                drawn() + 1,
                new Treatment(drawn.method(), drawn.methodVersion(), drawn.tier()),
                period,
                counting,
                overtakenBy(drawn.cause(), drawn.asOf()));
    }

    /** With the plan in force, if {@code cause} is a change that can be undone on its day. */
    private Overtaken overtakenBy(Cause cause, LocalDate day) {
        if (!cause.canBeUndone()) {
            return Overtaken.NONE;
        }
        return this instanceof Running running
                ? overtaken().and(running, day)
                : overtaken().on(day);
    }

    /** What was open in the plan is open again where the event says so; what was settled meanwhile is settled. */
    private Plan restored(PlanEvent.PlanRestored restored) {
        int number = PlanId.numberOf(restored.planId());
        return overtaken()
                .numbered(number)
                .<Plan>map(plan -> new Running(
                        number,
                        drawn(),
                        plan.treatment(),
                        plan.period(),
                        again(plan, restored),
                        overtaken().before(number)))
                .orElse(this);
    }

    private Activities again(Running plan, PlanEvent.PlanRestored restored) {
        Set<String> open = restored.open().stream()
                .map(PlanEvent.PlanRestored.Open::activityId)
                .collect(Collectors.toSet());
        List<Activity> all = new ArrayList<>();
        plan.activities().all().forEach(one -> {
            ActivityId id = one.id(restored.customerId());
            ActivityState otherwise = open.contains(id.toString()) ? ActivityState.OPEN : ActivityState.WITHDRAWN;
            all.add(
                    one.isOpen()
                            ? activities().find(id).filter(Activity::isSettled).orElse(one.became(otherwise))
                            : one);
        });
        activities().settledBeside(plan.activities()).forEach(all::add);
        return Activities.of(all);
    }

    private Plan closed(ActivityState become, Predicate<Activity> which, Overtaken plans) {
        return this instanceof Running running
                ? new Closed(
                        running.number(), running.drawn(), running.activities().became(become, which), plans)
                : this;
    }

    private Plan moved(String id, Map<String, LocalDate> days) {
        return this instanceof Running running
                ? running.with(running.activities().moved(id, days))
                        .remembering(running.overtaken().moved(id, days))
                : this;
    }

    private Plan became(String activityId, ActivityState state) {
        Optional<ActivityId> id = ActivityId.parse(activityId);
        return this instanceof Running running && id.isPresent()
                ? running.with(running.activities().became(state, one -> one.isNamed(id.get())))
                : this;
    }
}
