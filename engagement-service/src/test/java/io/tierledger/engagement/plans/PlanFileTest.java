package io.tierledger.engagement.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the read model shows is what the core decided, whatever happened. */
class PlanFileTest {
    private static final PlanDecider DECIDER = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));
    private static final Map<String, Programme> PROGRAMMES =
            Map.of("A", Programme.of(Map.of("visit", 4, "call", 12)), "C", Programme.of(Map.of("call", 2)));
    private static final LocalDate START = LocalDate.of(2026, 3, 16);

    @Test
    void shows_what_the_core_holds_and_loses_no_promise() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            Plan plan = Plan.NONE;
            PlanFile file = PlanFile.of("K1");
            LocalDate today = START;
            List<PlanEvent> history = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                today = today.plusDays(random.nextInt(90));
                if (DECIDER.decide(command(random, plan, today), plan) instanceof Decision.Accepted accepted) {
                    for (PlanEvent event : accepted.events()) {
                        history.add(event);
                        plan = plan.evolve(event);
                        file = file.apply(event, history.size());
                    }
                }
            }
            assertThat(states(file)).isEqualTo(states(plan));
            assertThat(given(file))
                    .isEqualTo(history.stream()
                            .filter(PlanEvent.ActivityCompleted.class::isInstance)
                            .count());
            assertThat(PlanBytes.read(PlanBytes.write(file.plans()))).isEqualTo(file.plans());
        }
    }

    @Test
    void counts_as_promised_what_was_withdrawn_after_its_day() {
        PlanFile file = file(draw("A", START, Cause.ASSIGNED));
        LocalDate firstDue = file.plans().getFirst().activities().getFirst().due();
        PlanFile closed = file.apply(
                new PlanEvent.TreatmentWithdrawn("K1~1", "K1", List.of(), "A", Cause.GATE, firstDue.plusDays(1)), 2);
        Kept kept = Kept.of(closed.plans().getFirst().activities(), firstDue.plusDays(1));
        assertThat(kept.promised()).isEqualTo(1);
        assertThat(kept.withdrawn()).isEqualTo(16);
        assertThat(kept.given()).isZero();
        assertThat(closed.running()).isEmpty();
    }

    @Test
    void remembers_that_an_activity_no_longer_kept_was_withdrawn() {
        PlanFile file = file(
                draw("A", START, Cause.ASSIGNED),
                draw("C", START.plusDays(1), Cause.PROMOTION),
                draw("A", START.plusDays(2), Cause.PROMOTION));
        PlanRecord first = file.plans().getFirst();
        assertThat(first.activities()).hasSizeLessThan(16);
        assertThat(first.state(16)).contains(ActivityState.WITHDRAWN);
        assertThat(first.state(17)).isEmpty();
    }

    private static PlanFile file(PlanCommand... commands) {
        Plan plan = Plan.NONE;
        PlanFile file = PlanFile.of("K1");
        long position = 0;
        for (PlanCommand command : commands) {
            for (PlanEvent event : ((Decision.Accepted) DECIDER.decide(command, plan)).events()) {
                plan = plan.evolve(event);
                file = file.apply(event, ++position);
            }
        }
        return file;
    }

    private static PlanCommand draw(String tier, LocalDate asOf, Cause cause) {
        return new PlanCommand.DrawUpPlan("K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), asOf, cause);
    }

    private static PlanCommand command(Random random, Plan plan, LocalDate today) {
        String tier = random.nextBoolean() ? "A" : "C";
        ActivityId activity = new ActivityId("K1", 1 + random.nextInt(plan.number() + 1), 1 + random.nextInt(16));
        return switch (random.nextInt(8)) {
            case 0 -> draw(tier, today, Cause.PROMOTION);
            case 1 -> draw(tier, today, Cause.DEMOTION);
            case 2 -> new PlanCommand.WithdrawTreatment("K1", today, Cause.LEFT);
            case 3 -> new PlanCommand.EndPeriod("K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), today);
            case 4 -> new PlanCommand.SkipActivity(activity, today, "jan", "abroad");
            default -> new PlanCommand.CompleteActivity(activity, today, "jan", "well", today);
        };
    }

    private static List<ActivityState> states(PlanFile file) {
        return file.last()
                .map(last -> java.util.stream.IntStream.rangeClosed(1, last.size())
                        .mapToObj(number -> last.state(number).orElseThrow())
                        .toList())
                .orElse(List.of());
    }

    private static List<ActivityState> states(Plan plan) {
        return switch (plan) {
            case Plan.Unplanned none -> List.of();
            case Plan.Running running -> states(running.activities());
            case Plan.Closed closed -> states(closed.activities());
        };
    }

    private static List<ActivityState> states(io.tierledger.engagement.planning.Activities activities) {
        return java.util.stream.IntStream.rangeClosed(1, activities.size())
                .mapToObj(activities::state)
                .toList();
    }

    private static long given(PlanFile file) {
        return file.plans().stream()
                .mapToLong(plan -> Kept.of(plan.activities(), START).given())
                .sum();
    }
}
