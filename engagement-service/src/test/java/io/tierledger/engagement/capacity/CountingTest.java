package io.tierledger.engagement.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.workingdays.WorkingDays;
import io.tierledger.engagement.workload.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which contacts take whose time, and when. */
class CountingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Programme PROMISED = Programme.of(Map.of("visit", 4, "call", 12));
    private static final Counted.OfTier A = new Counted.OfTier("abc", "A");

    private final List<Stretch> weeks = Stretch.weeks(TODAY, 13);

    @Test
    void what_is_late_takes_time_today_and_what_was_done_took_it_on_its_day() {
        Counted counted = counted(
                "am-1",
                new Stretch(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                file(
                        "am-1",
                        List.of(),
                        activity(1, "visit", "2026-06-05", ActivityState.OPEN),
                        activity(2, "call", "2026-10-22", ActivityState.DONE),
                        activity(3, "call", "2026-11-20", ActivityState.SKIPPED),
                        activity(4, "call", "2026-12-01", ActivityState.OPEN)));
        assertThat(counted.inPeriod()).isEqualTo(Map.of("visit", 1, "call", 2));
        assertThat(counted.inWeek(0)).as("late since June").isEqualTo(Map.of("visit", 1));
        assertThat(counted.inWeek(1)).isEqualTo(Map.of("call", 1));
        assertThat(counted.perTier()).containsOnlyKeys(A);
    }

    @Test
    void what_is_late_is_no_demand_of_the_quarter_in_which_it_was_due() {
        Counted counted = counted(
                "am-1",
                new Stretch(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                file("am-1", List.of(), activity(1, "visit", "2026-06-05", ActivityState.OPEN)));
        assertThat(counted.inPeriod()).isEmpty();
    }

    @Test
    void what_is_open_goes_along_to_who_answers_now() {
        PlanFile handedOver = file(
                "am-2",
                List.of(new PlanFile.HandOver(LocalDate.of(2026, 11, 1), "am-1")),
                activity(1, "visit", "2026-10-05", ActivityState.DONE),
                activity(2, "visit", "2026-10-06", ActivityState.OPEN));
        Stretch quarter = new Stretch(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
        assertThat(counted("am-1", quarter, handedOver).inPeriod()).isEqualTo(Map.of("visit", 1));
        assertThat(counted("am-2", quarter, handedOver).inWeek(0)).isEqualTo(Map.of("visit", 1));
    }

    @Test
    void after_the_end_of_a_plan_year_the_next_one_counts_as_it_is_going_to_be_drawn_up() {
        PlanFile ending = file("am-1", List.of());
        Counted counted = counted("am-1", weeks.getLast(), ending);
        Map<String, Integer> drawn = new TreeMap<>();
        new PlanDrawing(WorkingDays.DUTCH)
                .draw("K1", PROMISED, Period.yearFrom(LocalDate.of(2027, 1, 1))).stream()
                        .filter(planned -> weeks.getLast().holds(planned.due())
                                || planned.due().isBefore(weeks.getLast().from()))
                        .forEach(planned -> drawn.merge(planned.kind(), 1, Integer::sum));
        Map<String, Integer> inWeeks = new TreeMap<>();
        for (int week = 0; week < weeks.size(); week++) {
            counted.inWeek(week).forEach((kind, count) -> inWeeks.merge(kind, count, Integer::sum));
        }
        assertThat(inWeeks).isEqualTo(drawn).isNotEmpty();
    }

    private Counted counted(String manager, Stretch period, PlanFile file) {
        Counted counted = new Counted(period, weeks);
        LocalDate last =
                weeks.getLast().to().isAfter(period.to()) ? weeks.getLast().to() : period.to();
        new Counting(Map.of(manager, counted), (method, tier) -> PROMISED, TODAY, last).add(file);
        return counted;
    }

    private static PlanFile file(
            @Nullable String manager, List<PlanFile.HandOver> handOvers, ActivityRecord... activities) {
        PlanRecord plan = new PlanRecord(
                1,
                "abc",
                1,
                "A",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "ASSIGNED",
                LocalDate.of(2026, 1, 1),
                Instant.EPOCH,
                activities.length,
                null,
                null,
                false,
                List.of(activities));
        return new PlanFile("K1", 1, manager, List.of(plan), handOvers);
    }

    private static ActivityRecord activity(int number, String kind, String due, ActivityState state) {
        LocalDate day = LocalDate.parse(due);
        return new ActivityRecord(number, kind, day, state, state == ActivityState.OPEN ? null : day, null, null, 0);
    }
}
