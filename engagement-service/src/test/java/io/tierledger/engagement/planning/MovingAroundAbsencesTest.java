package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.ABC;
import static io.tierledger.engagement.planning.PlanSteps.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved.Moved;
import io.tierledger.engagement.planning.PlanEvent.PlanRestored;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is open on days on which its account manager is not there moves within its slot. The days are golden, of customer K1 in 2026. */
class MovingAroundAbsencesTest {
    private static final LocalDate NEW_YEAR = day(1, 1);
    private static final LocalDate TODAY = day(5, 20);

    @Test
    void a_visit_goes_to_the_next_day_of_its_slot_that_the_account_manager_works() {
        PlanSteps steps = given(first("A")).when(around("A", TODAY, absent(day(6, 1), day(6, 12))));
        ActivitiesMoved moved = steps.then(ActivitiesMoved.class).event(ActivitiesMoved.class);
        String visit = idOf(steps, "visit", day(6, 15));
        assertThat(moved.activities()).containsExactly(new Moved(visit, "visit", day(6, 5), day(6, 15)));
        assertThat(moved.planId()).isEqualTo("K1~1");
        assertThat(moved.cause()).isEqualTo(MoveCause.ABSENCE);
        assertThat(moved.asOf()).isEqualTo(TODAY);
        assertThat(days(steps, "visit")).containsExactly(day(3, 6), day(6, 15), day(9, 4), day(12, 4));
    }

    @Test
    void on_a_day_on_which_the_customer_has_something_else_nothing_more_is_planned() {
        PlanSteps steps = given(first("A")).when(around("A", TODAY, absent(day(6, 1), day(6, 19))));
        assertThat(days(steps, "call")).contains(day(6, 22));
        assertThat(days(steps, "visit")).contains(day(6, 23));
    }

    @Test
    void where_its_slot_has_no_later_day_it_goes_to_the_nearest_before() {
        PlanSteps steps = given(first("A")).when(around("A", TODAY, absent(day(6, 5), day(6, 30))));
        assertThat(days(steps, "visit")).contains(day(6, 4));
        assertThat(days(steps, "call")).contains(day(6, 3)).doesNotContain(day(6, 22));
    }

    @Test
    void the_day_before_is_after_the_business_date_or_there_is_none() {
        PlanSteps steps = given(first("A")).when(around("A", day(6, 3), absent(day(6, 5), day(6, 30))));
        assertThat(days(steps, "visit")).contains(day(6, 4));
        assertThat(days(steps, "call")).as("stays, for whoever stands in").contains(day(6, 22));
        given(first("A"))
                .when(around("A", day(6, 4), absent(day(6, 5), day(6, 30))))
                .thenNothing();
    }

    @Test
    void what_is_late_stays_late_and_what_is_due_today_goes() {
        PlanSteps steps = given(first("A"));
        steps.when(around("A", day(6, 8), absent(day(6, 1), day(6, 12)))).thenNothing();
        steps.when(around("A", day(6, 5), absent(day(6, 1), day(6, 12))));
        assertThat(days(steps, "visit")).contains(day(6, 15));
    }

    @Test
    void nothing_moves_back() {
        PlanSteps steps = given(first("A"), around("A", TODAY, absent(day(6, 1), day(6, 12))));
        steps.when(around("A", TODAY, Absences.NONE)).thenNothing();
        steps.when(around("A", TODAY, absent(day(6, 1), day(6, 12)))).thenNothing();
    }

    @Test
    void what_was_done_or_withdrawn_is_where_it_was() {
        PlanSteps steps = given(first("A"));
        int visit = Integer.parseInt(idOf(steps, "visit", day(6, 5)).substring("K1~1~".length()));
        steps.when(PlanSteps.done(1, visit, TODAY));
        steps.when(around("A", TODAY, absent(day(6, 1), day(6, 12)))).thenNothing();
        given(first("A"), new PlanCommand.WithdrawTreatment("K1", TODAY, Cause.LEFT))
                .when(around("A", TODAY, absent(day(6, 1), day(6, 12))))
                .thenNothing();
    }

    @Test
    void a_redraw_keeps_it_with_its_id_on_the_day_it_moved_to() {
        PlanSteps steps = given(first("A"), around("A", TODAY, absent(day(11, 23), day(11, 27))));
        String call = idOf(steps, "call", day(11, 30));
        steps.when(PlanSteps.placed("B", Cause.DEMOTION, day(5, 21)));
        assertThat(steps.event(PlanEvent.PlanDrawnUp.class).carriedOver())
                .contains(new PlanEvent.PlanDrawnUp.CarriedOver(call, "call", day(11, 30)));
    }

    @Test
    void a_plan_that_comes_back_on_its_day_has_it_where_it_moved_to() {
        PlanSteps steps = given(first("A"), PlanSteps.placed("B", Cause.DEMOTION, TODAY));
        String call = idOf(steps, "call", day(7, 23));
        steps.when(around("B", TODAY, absent(day(7, 20), day(7, 24))));
        assertThat(idOf(steps, "call", day(7, 27))).isEqualTo(call);
        steps.when(PlanSteps.placed("A", Cause.PROMOTION, TODAY)).then(PlanRestored.class);
        assertThat(steps.event(PlanRestored.class).open())
                .contains(new PlanRestored.Open(call, "call", day(7, 27)))
                .hasSize(16);
        assertThat(idOf(steps, "call", day(7, 27))).isEqualTo(call);
    }

    @Test
    void whatever_is_absent_all_stays_in_its_slot_on_a_day_of_its_own_and_no_id_changes() {
        Random random = new Random(45);
        for (int run = 0; run < 2_000; run++) {
            String tier = List.of("A", "B", "C").get(random.nextInt(3));
            String id = "K" + random.nextInt();
            PlanSteps steps = given(placed(id, tier, NEW_YEAR));
            Map<String, Activity> before = byId(steps, id);
            LocalDate today = NEW_YEAR.plusDays(random.nextInt(360));
            Absences absences = someAbsences(random);
            steps.when(new PlanCommand.MoveAround(id, ABC.get(tier), absences, today));
            Map<String, Activity> after = byId(steps, id);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((activity, now) -> {
                Activity then = before.get(activity);
                assertThat(slot(now, tier)).isEqualTo(slot(then, tier));
                if (!now.equals(then)) {
                    assertThat(now.due()).isAfter(today);
                    assertThat(WorkingDays.DUTCH.isWorkingDay((int) now.due().toEpochDay()))
                            .isTrue();
                    assertThat(absences.hold(now.due())).isFalse();
                    assertThat(absences.hold(then.due())).isTrue();
                    assertThat(after.values())
                            .filteredOn(one -> one.due().equals(now.due()))
                            .hasSize(1);
                }
            });
            steps.when(new PlanCommand.MoveAround(id, ABC.get(tier), absences, today))
                    .thenNothing();
        }
    }

    @Test
    void an_absence_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Absence(TODAY, TODAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Absences someAbsences(Random random) {
        List<Absence> all = new ArrayList<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            LocalDate from = NEW_YEAR.plusDays(random.nextInt(360));
            all.add(new Absence(from, from.plusDays(random.nextInt(40))));
        }
        return new Absences(all);
    }

    private static Map<String, Activity> byId(PlanSteps steps, String customer) {
        return steps.plan()
                .activities()
                .all()
                .collect(Collectors.toMap(one -> one.id(customer).toString(), one -> one));
    }

    private static int slot(Activity one, String tier) {
        int months = 12 / ABC.get(tier).contacts().get(one.kind());
        return (one.due().getMonthValue() - 1) / months;
    }

    private static PlanCommand first(String tier) {
        return PlanSteps.placed(tier, Cause.ASSIGNED, NEW_YEAR);
    }

    private static PlanCommand placed(String id, String tier, LocalDate asOf) {
        return new PlanCommand.DrawUpPlan(
                id, "am-1", new Treatment("abc-attention", 1, tier), ABC.get(tier), 1, asOf, Cause.ASSIGNED);
    }

    private static PlanCommand around(String tier, LocalDate today, Absences absences) {
        return new PlanCommand.MoveAround("K1", ABC.get(tier), absences, today);
    }

    private static Absences absent(LocalDate from, LocalDate to) {
        return new Absences(List.of(new Absence(from, to)));
    }

    private static String idOf(PlanSteps steps, String kind, LocalDate day) {
        return steps.running().activities().open().stream()
                .filter(one -> one.kind().equals(kind) && one.due().equals(day))
                .findFirst()
                .orElseThrow()
                .id("K1")
                .toString();
    }

    private static List<LocalDate> days(PlanSteps steps, String kind) {
        return steps.running().activities().open().stream()
                .filter(one -> one.kind().equals(kind))
                .map(Activity::due)
                .sorted()
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
