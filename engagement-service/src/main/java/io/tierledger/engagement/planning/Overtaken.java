package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plans that others took the place of on one business date, oldest first, as they were then: a change that is undone on that day
 * brings its plan back. On any other day they mean nothing.
 */
public record Overtaken(LocalDate day, List<Plan.Running> plans) {
    /** Nothing was. */
    public static final Overtaken NONE = new Overtaken(LocalDate.EPOCH, List.of());

    public Overtaken {
        plans = List.copyOf(plans);
    }

    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** These, if it was on {@code today}. */
    Overtaken on(LocalDate today) {
        return day.equals(today) ? this : NONE;
    }

    Overtaken and(Plan.Running plan, LocalDate today) {
        return new Overtaken(
                today,
                Stream.concat(on(today).plans.stream(), Stream.of(plan.remembering(NONE)))
                        .toList());
    }

    /** An activity that moves does so in all plans that hold it. */
    Overtaken moved(String customerId, Map<String, LocalDate> days) {
        return isEmpty()
                ? this
                : new Overtaken(
                        day,
                        plans.stream()
                                .map(plan -> plan.with(plan.activities().moved(customerId, days)))
                                .toList());
    }

    /** Those that came before plan {@code number}. */
    Overtaken before(int number) {
        List<Plan.Running> earlier =
                plans.stream().filter(plan -> plan.number() < number).toList();
        return earlier.isEmpty() ? NONE : new Overtaken(day, earlier);
    }

    Optional<Plan.Running> numbered(int number) {
        return plans.stream().filter(plan -> plan.number() == number).findFirst();
    }

    /** The plan that {@code command} asks for again: of the same tier, and of a version that promised it the same. */
    Optional<Plan.Running> askedForBy(PlanCommand.DrawUpPlan command) {
        return on(command.asOf()).plans.reversed().stream()
                .filter(plan -> plan.treatment().sameTierAs(command.treatment())
                        && plan.treatment().methodVersion() >= command.promisedSince()
                        && plan.period().holds(command.asOf()))
                .findFirst();
    }
}
