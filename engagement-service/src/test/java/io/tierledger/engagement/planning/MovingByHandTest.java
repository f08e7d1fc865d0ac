package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.ABC;
import static io.tierledger.engagement.planning.PlanSteps.given;
import static io.tierledger.engagement.planning.PlanSteps.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.PlanCommand.MoveActivity;
import io.tierledger.engagement.planning.PlanEvent.ActivityMoved;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person moves an activity within its slot. The days are golden, of customer K1 in 2026: visits 6 Mar, 5 Jun, 4 Sep, 4 Dec. */
class MovingByHandTest {
    private static final LocalDate TODAY = day(5, 20);
    private static final Told BY = new Told("person:anouk", 9);

    @Test
    void it_goes_to_another_day_of_its_slot_at_a_time_and_keeps_its_id() {
        PlanSteps steps = year();
        String visit = idOf(steps, day(6, 5));
        ActivityMoved moved = steps.when(move(visit, day(6, 12), 630, TODAY))
                .then(ActivityMoved.class)
                .event(ActivityMoved.class);
        assertThat(moved)
                .isEqualTo(new ActivityMoved(visit, "K1~1", "K1", "visit", day(6, 5), day(6, 12), 630, BY, TODAY));
        assertThat(idOf(steps, day(6, 12))).isEqualTo(visit);
    }

    @Test
    void its_slot_ends_where_the_next_begins_and_what_is_over_is_no_part_of_it() {
        PlanSteps steps = year();
        String visit = idOf(steps, day(6, 5));
        Refusal.OutsideSlot slot = new Refusal.OutsideSlot(TODAY, day(6, 30));
        steps.when(move(visit, day(7, 1), null, TODAY)).thenRefused(slot);
        steps.when(move(visit, day(5, 19), null, TODAY)).thenRefused(slot);
        steps.when(move(visit, day(6, 30), null, TODAY)).then(ActivityMoved.class);
        steps.when(move(visit, TODAY, null, TODAY)).then(ActivityMoved.class);
        steps.when(move(visit, day(3, 31), null, day(3, 16)))
                .thenRefused(new Refusal.OutsideSlot(day(4, 1), day(6, 30)));
    }

    @Test
    void what_is_late_may_go_to_any_day_of_the_year_that_is_not_over() {
        PlanSteps steps = year();
        String visit = idOf(steps, day(3, 6));
        steps.when(move(visit, day(12, 31), null, TODAY)).then(ActivityMoved.class);
        String call = steps.plan().activities().open().getFirst().id("K1").toString();
        steps.when(move(call, day(5, 19), null, TODAY)).thenRefused(new Refusal.OutsideSlot(TODAY, day(12, 31)));
    }

    @Test
    void on_a_day_on_which_nobody_works_nothing_is_put() {
        PlanSteps steps = year();
        String visit = idOf(steps, day(6, 5));
        steps.when(move(visit, day(6, 7), null, TODAY)).thenRefused(new Refusal.NobodyWorks(day(6, 7)));
        steps.when(move(visit, day(5, 25), null, TODAY)).thenRefused(new Refusal.NobodyWorks(day(5, 25)));
        Absences away = new Absences(List.of(new Absence(day(6, 1), day(6, 12))));
        steps.when(move(visit, day(6, 10), null, TODAY, away)).thenRefused(new Refusal.NobodyWorks(day(6, 10)));
        steps.when(move(visit, day(6, 5), 600, TODAY, away))
                .then(ActivityMoved.class)
                .event(ActivityMoved.class);
    }

    @Test
    void only_what_is_open_is_moved() {
        PlanSteps steps = year();
        Activity call = steps.plan().activities().open().getFirst();
        steps.when(PlanSteps.done(call.plan(), call.number(), TODAY));
        String id = call.id("K1").toString();
        steps.when(move(id, day(6, 12), null, TODAY))
                .thenRefused(new Refusal.NotOpen(call.id("K1"), ActivityState.DONE));
        ActivityId none = new ActivityId("K1", 1, 99);
        steps.when(move(none.toString(), day(6, 12), null, TODAY)).thenRefused(new Refusal.UnknownActivity(none));
    }

    private static PlanSteps year() {
        return given(placed("A", Cause.ASSIGNED, day(1, 1)));
    }

    private static MoveActivity move(String activity, LocalDate to, Integer minute, LocalDate today) {
        return move(activity, to, minute, today, Absences.NONE);
    }

    private static MoveActivity move(
            String activity, LocalDate to, Integer minute, LocalDate today, Absences absences) {
        return new MoveActivity(
                ActivityId.parse(activity).orElseThrow(), to, minute, BY, ABC.get("A"), absences, today);
    }

    private static String idOf(PlanSteps steps, LocalDate due) {
        return steps.plan()
                .activities()
                .all()
                .filter(one -> one.kind().equals("visit") && one.due().equals(due))
                .findFirst()
                .orElseThrow()
                .id("K1")
                .toString();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
