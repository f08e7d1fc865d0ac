package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.ABC;
import static io.tierledger.engagement.planning.PlanSteps.done;
import static io.tierledger.engagement.planning.PlanSteps.given;
import static io.tierledger.engagement.planning.PlanSteps.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.PlanRestored;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A late order that is cancelled, an override that is lifted: what is undone on its day brings back the plan before, as it was. */
class UndoneOnItsDayTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate T = LocalDate.of(2026, 5, 15);

    @Test
    void a_change_of_tier_gives_back_the_same_plan_with_the_same_ids_on_the_same_days() {
        for (String tier : ABC.keySet()) {
            for (String other : ABC.keySet()) {
                PlanSteps steps = given(placed(tier, Cause.ASSIGNED, NEW_YEAR));
                Running before = steps.running();
                steps.when(to(other)).when(to(tier));
                if (!tier.equals(other)) {
                    assertThat(steps.running().number()).isEqualTo(1);
                    assertThat(steps.running().activities()).isEqualTo(before.activities());
                    assertThat(steps.running().period()).isEqualTo(before.period());
                    assertThat(steps.running().treatment()).isEqualTo(before.treatment());
                }
            }
        }
    }

    @Test
    void what_came_between_is_withdrawn_and_nothing_is_drawn_up() {
        PlanSteps steps = given(placed("C", Cause.ASSIGNED, NEW_YEAR)).when(to("B"));
        int added = steps.event(PlanDrawnUp.class).activities().size();
        steps.when(to("C")).then(TreatmentWithdrawn.class, PlanRestored.class);
        assertThat(added).isPositive();
        assertThat(steps.event(TreatmentWithdrawn.class).planId()).isEqualTo("K1~2");
        assertThat(steps.event(TreatmentWithdrawn.class).tier()).isEqualTo("B");
        assertThat(steps.event(TreatmentWithdrawn.class).activityIds())
                .hasSize(added)
                .allMatch(id -> id.startsWith("K1~2~"));
        assertThat(steps.event(PlanRestored.class).planId()).isEqualTo("K1~1");
        assertThat(steps.event(PlanRestored.class).open())
                .extracting(PlanRestored.Open::activityId)
                .containsExactly("K1~1~1", "K1~1~2");
        ActivityId between = new ActivityId("K1", 2, 1);
        steps.when(done(2, 1, T)).thenRefused(new Refusal.NotOpen(between, ActivityState.WITHDRAWN));
        steps.when(done(3, 1, T)).thenRefused(new Refusal.UnknownActivity(new ActivityId("K1", 3, 1)));
        steps.when(done(1, 1, T)).then(PlanEvent.ActivityCompleted.class);
    }

    @Test
    void the_next_change_takes_the_next_number_that_no_plan_ever_had() {
        PlanSteps steps = given(placed("C", Cause.ASSIGNED, NEW_YEAR), to("B"), to("C"));
        assertThat(steps.running().number()).isEqualTo(1);
        steps.when(placed("A", Cause.PROMOTION, T.plusDays(3)));
        assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
        assertThat(steps.event(PlanDrawnUp.class).carriedOver())
                .isNotEmpty()
                .allMatch(one -> one.activityId().startsWith("K1~1~"));
    }

    @Test
    void the_next_year_takes_the_next_number_too() {
        PlanSteps steps = given(placed("C", Cause.ASSIGNED, NEW_YEAR), to("B"), to("C"))
                .when(PlanSteps.ended("C", LocalDate.of(2026, 12, 31)));
        assertThat(steps.event(PlanEvent.ActivitiesMissed.class).planId()).isEqualTo("K1~1");
        assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
    }

    @Test
    void several_changes_are_undone_together() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR));
        Activities before = steps.running().activities();
        steps.when(to("B")).when(to("C")).when(to("A"));
        assertThat(steps.running().number()).isEqualTo(1);
        assertThat(steps.running().activities()).isEqualTo(before);
        assertThat(steps.running().drawn()).isEqualTo(3);
    }

    @Test
    void a_change_that_stays_is_kept_when_the_one_after_it_is_undone() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR), to("B"));
        Activities promised = steps.running().activities();
        steps.when(to("C")).when(to("B"));
        assertThat(steps.running().number()).isEqualTo(2);
        assertThat(steps.running().activities()).isEqualTo(promised);
        steps.when(to("A"));
        assertThat(steps.running().number()).isEqualTo(1);
    }

    @Test
    void a_plan_that_came_back_comes_back_again() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR));
        Activities before = steps.running().activities();
        steps.when(to("B")).when(to("A")).when(to("C"));
        assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
        steps.when(to("A"));
        assertThat(steps.running().number()).isEqualTo(1);
        assertThat(steps.running().activities()).isEqualTo(before);
        assertThat(steps.running().overtaken()).isEqualTo(Overtaken.NONE);
    }

    @Test
    void what_was_done_meanwhile_is_done() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR), to("B"));
        Activity kept = steps.running().activities().open().getFirst();
        steps.when(done(kept.plan(), kept.number(), T)).when(to("A"));
        assertThat(steps.state(kept.plan(), kept.number())).isEqualTo(ActivityState.DONE);
        assertThat(steps.running().activities().open()).hasSize(15).doesNotContain(kept);
    }

    @Test
    void what_came_between_and_was_done_counts_and_settles_its_slot() {
        PlanSteps steps = given(placed("C", Cause.ASSIGNED, NEW_YEAR), done(1, 1, T), to("A"));
        Activity call = steps.running().activities().open().stream()
                .filter(one -> one.plan() == 2 && one.kind().equals("call"))
                .filter(one -> one.due().isAfter(LocalDate.of(2026, 7, 1)))
                .findFirst()
                .orElseThrow();
        steps.when(done(2, call.number(), T)).when(to("C"));
        assertThat(steps.state(2, call.number())).isEqualTo(ActivityState.DONE);
        assertThat(steps.event(PlanRestored.class).open())
                .as("the call of the second half year was made")
                .isEmpty();
        assertThat(steps.event(TreatmentWithdrawn.class).activityIds()).contains("K1~1~2");
        steps.when(done(1, 2, T)).thenRefused(new Refusal.NotOpen(new ActivityId("K1", 1, 2), ActivityState.WITHDRAWN));
    }

    @Test
    void on_a_later_day_it_is_a_redraw_as_ever() {
        PlanSteps steps =
                given(placed("A", Cause.ASSIGNED, NEW_YEAR), to("B")).when(placed("A", Cause.PROMOTION, T.plusDays(1)));
        assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
    }

    @Test
    void another_programme_under_the_same_name_is_another_promise() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR), to("B"))
                .when(new PlanCommand.DrawUpPlan(
                        "K1",
                        "am-1",
                        new Treatment("abc-attention", 2, "A"),
                        Programme.of(Map.of("call", 3)),
                        2,
                        T,
                        Cause.PROMOTION));
        assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
    }

    @Test
    void another_version_that_promises_the_same_is_the_same_promise() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR), to("B"))
                .when(new PlanCommand.DrawUpPlan(
                        "K1", "am-1", new Treatment("abc-attention", 2, "A"), ABC.get("A"), 1, T, Cause.PROMOTION));
        assertThat(steps.running().number()).isEqualTo(1);
    }

    @Test
    void a_leading_method_that_placed_nobody_gives_back_what_it_withdrew() {
        PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR));
        Activities before = steps.running().activities();
        steps.when(new PlanCommand.WithdrawTreatment("K1", T, Cause.LEADING_METHOD))
                .when(placed("A", Cause.LEADING_METHOD, T))
                .then(PlanRestored.class);
        assertThat(steps.running().activities()).isEqualTo(before);
    }

    @Test
    void a_gate_or_a_leave_is_final_and_a_placement_on_the_same_day_starts_another_year() {
        for (Cause cause : List.of(Cause.GATE, Cause.LEFT)) {
            PlanSteps steps = given(
                    placed("A", Cause.ASSIGNED, NEW_YEAR),
                    to("B"),
                    new PlanCommand.WithdrawTreatment("K1", T, cause),
                    placed("A", Cause.ASSIGNED, T));
            assertThat(steps.event(PlanDrawnUp.class).from()).isEqualTo(T);
            assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~3");
            steps.when(to("C")).when(to("B"));
            assertThat(steps.event(PlanDrawnUp.class).planId()).isEqualTo("K1~5");
        }
    }

    @Test
    void no_id_is_ever_given_twice_and_no_open_work_is_lost_whatever_comes_in_one_day() {
        Random random = new Random(35);
        for (int run = 0; run < 300; run++) {
            PlanSteps steps = given(placed("A", Cause.ASSIGNED, NEW_YEAR));
            Set<String> drawn = new java.util.HashSet<>(Set.of("K1~1"));
            LocalDate today = T;
            String morning = "A";
            List<Activity> open = steps.running().activities().open();
            List<Activity> settled = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                if (random.nextInt(6) == 0) {
                    today = today.plusDays(1 + random.nextInt(3));
                    morning = steps.running().treatment().tier();
                    open = steps.running().activities().open();
                    settled.clear();
                } else if (random.nextInt(5) == 0) {
                    settled.addAll(report(random, steps, today));
                } else {
                    String tier = List.of("A", "B", "C").get(random.nextInt(3));
                    if (!tier.equals(steps.running().treatment().tier())) {
                        steps.when(placed(tier, Cause.PROMOTION, today));
                        drawnUp(steps)
                                .forEach(id -> assertThat(drawn.add(id)).as(id).isTrue());
                        if (tier.equals(morning)) {
                            assertThat(drawnUp(steps)).isEmpty();
                            hasAllButWhatWasSettled(steps, open, settled);
                        }
                    }
                }
            }
        }
    }

    private static List<String> drawnUp(PlanSteps steps) {
        return steps.events().stream()
                .filter(PlanDrawnUp.class::isInstance)
                .map(event -> ((PlanDrawnUp) event).planId())
                .toList();
    }

    private static List<Activity> report(Random random, PlanSteps steps, LocalDate today) {
        List<Activity> open = steps.running().activities().open();
        if (open.isEmpty()) {
            return List.of();
        }
        Activity one = open.get(random.nextInt(open.size()));
        steps.when(done(one.plan(), one.number(), today));
        return List.of(one);
    }

    /** What came between and was done may have settled the slot of one each, not more. */
    private static void hasAllButWhatWasSettled(PlanSteps steps, List<Activity> morning, List<Activity> settled) {
        List<Activity> now = steps.running().activities().open();
        Set<Activity> gone = morning.stream().filter(one -> !now.contains(one)).collect(Collectors.toSet());
        assertThat(now).isSubsetOf(morning);
        assertThat(gone).hasSizeLessThanOrEqualTo(settled.size());
        if (morning.containsAll(settled)) {
            assertThat(gone).isEqualTo(Set.copyOf(settled));
        }
    }

    private static PlanCommand to(String tier) {
        return placed(tier, Cause.PROMOTION, T);
    }
}
