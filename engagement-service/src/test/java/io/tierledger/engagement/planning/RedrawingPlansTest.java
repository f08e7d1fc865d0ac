package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.given;
import static io.tierledger.engagement.planning.PlanSteps.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp.CarriedOver;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A tier that changes redraws the year that is planned: what was done counts, what is open stays where it fits. The days are
 * golden, of customer K1 in 2026.
 */
class RedrawingPlansTest {
    private static final LocalDate NEW_YEAR = day(1, 1);
    private static final List<LocalDate> VISITS = List.of(day(3, 6), day(6, 5), day(9, 4), day(12, 4));
    private static final List<LocalDate> CALLS = List.of(
            day(1, 23),
            day(2, 20),
            day(3, 23),
            day(4, 22),
            day(5, 21),
            day(6, 22),
            day(7, 23),
            day(8, 24),
            day(9, 22),
            day(10, 22),
            day(11, 23),
            day(12, 22));

    @Test
    void a_year_of_an_a() {
        PlanDrawnUp drawn = given().when(first("A")).event(PlanDrawnUp.class);
        assertThat(days(drawn, "visit")).isEqualTo(VISITS);
        assertThat(days(drawn, "call")).isEqualTo(CALLS);
    }

    @Test
    void a_demotion_keeps_what_the_lower_tier_promises_too_and_withdraws_the_rest() {
        PlanSteps steps = demoted();
        steps.then(TreatmentWithdrawn.class, PlanDrawnUp.class);
        TreatmentWithdrawn withdrawn = steps.event(TreatmentWithdrawn.class);
        assertThat(withdrawn.tier()).isEqualTo("A");
        assertThat(withdrawn.activityIds()).hasSize(7).allMatch(id -> id.startsWith("K1~1~"));
        PlanDrawnUp drawn = steps.event(PlanDrawnUp.class);
        assertThat(drawn.activities()).isEmpty();
        assertThat(drawn.carriedOver())
                .extracting(CarriedOver::due)
                .containsExactly(day(5, 21), day(7, 23), day(9, 22), day(11, 23));
        assertThat(drawn.carriedOver()).allMatch(one -> one.activityId().startsWith("K1~1~"));
        assertThat(drawn.from()).isEqualTo(NEW_YEAR);
        assertThat(drawn.to()).isEqualTo(day(12, 31));
    }

    @Test
    void a_demotion_that_is_undone_gives_back_the_same_days() {
        PlanSteps steps = demoted().when(placed("A", Cause.PROMOTION, day(5, 20)));
        steps.then(PlanDrawnUp.class);
        PlanDrawnUp again = steps.event(PlanDrawnUp.class);
        assertThat(days(again, "visit")).containsExactly(day(6, 5), day(9, 4), day(12, 4));
        assertThat(days(again, "call")).containsExactly(day(6, 22), day(8, 24), day(10, 22), day(12, 22));
        assertThat(again.carriedOver()).hasSize(4);
    }

    @Test
    void a_promotion_that_is_undone_loses_no_open_work() {
        PlanSteps steps = given(first("B"));
        List<String> before = kinds(steps);
        steps.when(placed("A", Cause.PROMOTION, day(3, 2))).when(placed("B", Cause.DEMOTION, day(3, 4)));
        assertThat(kinds(steps)).isEqualTo(before).hasSize(7);
        assertThat(steps.event(PlanDrawnUp.class).activities()).isEmpty();
        assertThat(steps.running().number()).isEqualTo(3);
    }

    @Test
    void a_late_promotion_adds_what_still_fits_the_slots_that_are_left() {
        PlanSteps steps = given(first("C"));
        PlanDrawnUp c = steps.event(PlanDrawnUp.class);
        assertThat(days(c, "call")).containsExactly(day(5, 8), day(11, 9));
        PlanDrawnUp a = steps.when(PlanSteps.done(1, 1, day(5, 8)))
                .when(placed("A", Cause.PROMOTION, day(9, 25)))
                .event(PlanDrawnUp.class);
        assertThat(a.carriedOver()).extracting(CarriedOver::due).containsExactly(day(11, 9));
        assertThat(days(a, "call")).containsExactly(day(10, 22), day(12, 22));
        assertThat(days(a, "visit")).containsExactly(day(12, 4));
    }

    @Test
    void work_carried_over_is_reported_under_the_id_it_always_had() {
        PlanSteps steps = demoted();
        CarriedOver call = steps.event(PlanDrawnUp.class).carriedOver().getFirst();
        ActivityId id = ActivityId.parse(call.activityId()).orElseThrow();
        steps.when(PlanSteps.done(id.plan(), id.number(), day(5, 21))).then(PlanEvent.ActivityCompleted.class);
        steps.when(PlanSteps.done(id.plan(), id.number(), day(5, 21)))
                .thenRefused(new Refusal.NotOpen(id, ActivityState.DONE));
    }

    @Test
    void what_was_withdrawn_is_withdrawn_for_good() {
        PlanSteps steps = demoted();
        ActivityId visit = ActivityId.parse(
                        steps.event(TreatmentWithdrawn.class).activityIds().getFirst())
                .orElseThrow();
        steps.when(placed("A", Cause.PROMOTION, day(5, 20)))
                .when(PlanSteps.done(visit.plan(), visit.number(), day(6, 5)))
                .thenRefused(new Refusal.NotOpen(visit, ActivityState.WITHDRAWN));
    }

    @Test
    void the_year_ends_where_it_would_have_ended_and_what_was_carried_over_is_missed() {
        PlanSteps steps = demoted().when(PlanSteps.ended("B", day(12, 31)));
        assertThat(steps.event(PlanEvent.ActivitiesMissed.class).activities())
                .hasSize(4)
                .allMatch(one -> one.activityId("K1~2").startsWith("K1~1~"));
        assertThat(steps.event(PlanDrawnUp.class).from()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(steps.event(PlanDrawnUp.class).activities()).hasSize(7);
    }

    @Test
    void only_a_placement_after_a_withdrawal_starts_another_year() {
        PlanSteps steps = given(
                first("A"),
                new PlanCommand.WithdrawTreatment("K1", day(3, 2), Cause.LEFT),
                placed("A", Cause.ASSIGNED, day(3, 16)));
        assertThat(steps.running().period().from()).isEqualTo(day(3, 16));
        assertThat(steps.running().activities().open()).hasSize(16);
    }

    /** An A that was given everything up to 14 May, and becomes a B on the 15th. */
    private static PlanSteps demoted() {
        PlanSteps steps = given(first("A"));
        List<Activity> due = steps.running().activities().open().stream()
                .filter(one -> !one.due().isAfter(day(5, 14)))
                .toList();
        due.forEach(one -> steps.when(PlanSteps.done(1, one.number(), one.due())));
        return steps.when(placed("B", Cause.DEMOTION, day(5, 15)));
    }

    private static List<String> kinds(PlanSteps steps) {
        return steps.running().activities().open().stream()
                .map(Activity::kind)
                .sorted()
                .toList();
    }

    private static PlanCommand first(String tier) {
        return placed(tier, Cause.ASSIGNED, NEW_YEAR);
    }

    private static List<LocalDate> days(PlanDrawnUp drawn, String kind) {
        return Stream.of(drawn.activities())
                .flatMap(List::stream)
                .filter(one -> one.kind().equals(kind))
                .map(Planned::due)
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
