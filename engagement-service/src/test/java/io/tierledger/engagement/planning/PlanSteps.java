package io.tierledger.engagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Given a plan, when something is asked of it, then these events or this refusal. */
final class PlanSteps {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    static final Map<String, Programme> ABC = Map.of(
            "A", Programme.of(Map.of("visit", 4, "call", 12)),
            "B", Programme.of(Map.of("visit", 1, "call", 6)),
            "C", Programme.of(Map.of("visit", 0, "call", 2)));
    static final PlanDecider DECIDER = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));

    private Plan plan = Plan.NONE;
    private Decision decision = Decision.NOTHING;

    static PlanSteps given(PlanCommand... commands) {
        PlanSteps steps = new PlanSteps();
        for (PlanCommand command : commands) {
            steps.when(command);
        }
        return steps;
    }

    PlanSteps when(PlanCommand command) {
        decision = DECIDER.decide(command, plan);
        events().forEach(event -> plan = plan.evolve(event));
        return this;
    }

    List<PlanEvent> events() {
        return decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
    }

    <E extends PlanEvent> E event(Class<E> type) {
        return events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    Plan.Running running() {
        return (Plan.Running) plan;
    }

    ActivityState state(int ofPlan, int number) {
        return plan.activities()
                .find(new ActivityId("K1", ofPlan, number))
                .orElseThrow()
                .state();
    }

    Plan plan() {
        return plan;
    }

    PlanSteps then(Class<?>... types) {
        assertThat(events()).extracting(Object::getClass).isEqualTo(List.of(types));
        return this;
    }

    void thenNothing() {
        assertThat(decision).isEqualTo(Decision.NOTHING);
    }

    void thenRefused(Refusal refusal) {
        assertThat(decision).isEqualTo(new Decision.Refused(refusal));
    }

    static PlanCommand placed(String tier, Cause cause, LocalDate asOf) {
        return new PlanCommand.DrawUpPlan(
                "K1", "am-1", new Treatment("abc-attention", 1, tier), ABC.get(tier), 1, asOf, cause);
    }

    static PlanCommand assigned(String tier) {
        return placed(tier, Cause.ASSIGNED, TODAY);
    }

    static PlanCommand ended(String tier, LocalDate day) {
        return new PlanCommand.EndPeriod("K1", "am-1", new Treatment("abc-attention", 1, tier), ABC.get(tier), day);
    }

    static PlanCommand done(int plan, int number, LocalDate on) {
        return new PlanCommand.CompleteActivity(new ActivityId("K1", plan, number), on, new Told("name", 7), on);
    }

    static PlanCommand skipped(int plan, int number) {
        return new PlanCommand.SkipActivity(new ActivityId("K1", plan, number), TODAY, new Told("name", 8));
    }
}
