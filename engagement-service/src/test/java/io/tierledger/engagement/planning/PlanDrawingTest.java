package io.tierledger.engagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanDrawingTest {
    private final PlanDrawing drawing = new PlanDrawing(WorkingDays.DUTCH);

    @Test
    void every_plan_keeps_its_programme_on_working_days_inside_the_plan() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            Programme programme = Programme.of(
                    Map.of("visit", random.nextInt(13), "call", random.nextInt(60), "mailing", random.nextInt(300)));
            Period period = Period.yearFrom(LocalDate.of(2012, 1, 1).plusDays(random.nextInt(9_000)));
            List<Planned> plan = drawing.draw("K" + random.nextInt(), programme, period);
            assertThat(counts(plan)).isEqualTo(present(programme));
            assertThat(plan).allSatisfy(one -> {
                assertThat(WorkingDays.DUTCH.isWorkingDay((int) one.due().toEpochDay()))
                        .isTrue();
                assertThat(one.due()).isAfter(period.from()).isBeforeOrEqualTo(period.to());
            });
            assertThat(plan).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
        }
    }

    @Test
    void an_a_is_visited_in_each_quarter_and_called_in_each_month() {
        for (int i = 0; i < 1_000; i++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(i);
            List<Planned> plan = drawing.draw("K" + i, PlanSteps.ABC.get("A"), Period.yearFrom(from));
            assertThat(slots(plan, "visit", from, 3)).containsExactly(0, 1, 2, 3);
            assertThat(slots(plan, "call", from, 1)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    }

    @Test
    void calls_lie_between_the_visits() {
        for (int i = 0; i < 1_000; i++) {
            Period period = Period.yearFrom(LocalDate.of(2026, 1, 1).plusDays(i));
            for (String tier : List.of("A", "B")) {
                List<Planned> plan = drawing.draw("K" + i, PlanSteps.ABC.get(tier), period);
                List<LocalDate> visits = days(plan, "visit");
                assertThat(days(plan, "call"))
                        .allSatisfy(call -> assertThat(visits)
                                .allSatisfy(visit -> assertThat(Math.abs(ChronoUnit.DAYS.between(visit, call)))
                                        .isGreaterThanOrEqualTo(4)));
            }
        }
    }

    @Test
    void not_everybody_is_called_on_the_same_day() {
        Map<LocalDate, Integer> perDay = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            drawing.draw("K" + i, PlanSteps.ABC.get("C"), Period.yearFrom(LocalDate.of(2026, 1, 1)))
                    .forEach(one -> perDay.merge(one.due(), 1, Integer::sum));
        }
        assertThat(perDay).hasSizeGreaterThan(250);
        assertThat(perDay.values()).allSatisfy(count -> assertThat(count).isLessThan(130));
    }

    @Test
    void the_same_customer_gets_the_same_plan_on_every_machine() {
        List<Planned> plan = drawing.draw("K1", PlanSteps.ABC.get("B"), Period.yearFrom(LocalDate.of(2026, 1, 1)));
        assertThat(plan)
                .isEqualTo(drawing.draw("K1", PlanSteps.ABC.get("B"), Period.yearFrom(LocalDate.of(2026, 1, 1))));
        assertThat(Spread.of("K1").share()).isEqualTo(GOLDEN_SHARE);
    }

    private static final int GOLDEN_SHARE = 46_996;

    @Test
    void a_thousand_customers_at_5_15_80_are_planned_350_visits_and_3100_calls() {
        Map<String, Integer> planned = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            String tier = i < 50 ? "A" : i < 200 ? "B" : "C";
            Period period = Period.yearFrom(LocalDate.of(2026, 1, 1).plusDays(i));
            counts(drawing.draw("K" + i, PlanSteps.ABC.get(tier), period))
                    .forEach((kind, count) -> planned.merge(kind, count, Integer::sum));
        }
        assertThat(planned).isEqualTo(Map.of("visit", 350, "call", 3_100));
    }

    @Test
    void whatever_changes_each_slot_has_one_contact_or_was_given_one_or_is_too_short_for_one() {
        Random random = new Random(13);
        for (int run = 0; run < 200; run++) {
            LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            PlanSteps steps = PlanSteps.given(promised(someProgramme(random), 1, first, Cause.ASSIGNED));
            Set<String> given = new HashSet<>(ids(steps));
            for (int version = 2; version < 9; version++) {
                LocalDate today = first.plusDays(random.nextInt(40) + 45L * (version - 2));
                settleSome(random, steps, today);
                Programme programme = someProgramme(random);
                List<Activity> before = steps.running().activities().open();
                steps.when(promised(programme, version, today, Cause.PROGRAMME_CHANGED));
                eachSlotIsCared(steps.running(), programme, today);
                Set<String> withdrawn = steps.events().stream()
                        .filter(PlanEvent.TreatmentWithdrawn.class::isInstance)
                        .flatMap(event -> ((PlanEvent.TreatmentWithdrawn) event).activityIds().stream())
                        .collect(Collectors.toSet());
                List<Activity> now = steps.running().activities().open();
                for (Activity one : before) {
                    assertThat(now.contains(one))
                            .as("kept as it was, or named as withdrawn")
                            .isNotEqualTo(withdrawn.contains(one.id("K1").toString()));
                }
                ids(steps).stream()
                        .filter(id -> id.startsWith("K1~" + steps.running().number() + "~"))
                        .forEach(id -> assertThat(given.add(id)).isTrue());
            }
        }
    }

    private void eachSlotIsCared(Plan.Running plan, Programme programme, LocalDate today) {
        PlanYear year = new PlanYear(WorkingDays.DUTCH, plan.period());
        assertThat(plan.activities().open())
                .allMatch(one -> programme.contacts().getOrDefault(one.kind(), 0) > 0);
        programme.contacts().forEach((kind, count) -> {
            for (int slot = 0; slot < count; slot++) {
                int from = year.from(slot, count);
                int to = year.to(slot, count);
                List<Activity> inSlot = plan.activities()
                        .all()
                        .filter(one -> one.kind().equals(kind))
                        .filter(one -> year.number(one.due()) >= from && year.number(one.due()) < to)
                        .toList();
                long open = inSlot.stream().filter(Activity::isOpen).count();
                boolean settled = inSlot.stream().anyMatch(Activity::isSettled);
                int next = year.number(today.plusDays(1));
                boolean tooShort = next > from && to - Math.max(from, next) < 5;
                assertThat(open).isBetween(settled || tooShort ? 0L : 1L, settled ? 0L : 1L);
                if (tooShort) {
                    assertThat(inSlot)
                            .as("nothing new in a slot that has begun and has fewer than five days left")
                            .noneMatch(one -> one.isOpen() && one.plan() == plan.number());
                }
            }
        });
    }

    private static void settleSome(Random random, PlanSteps steps, LocalDate today) {
        for (Activity one : steps.running().activities().open()) {
            if (one.due().isBefore(today) && random.nextInt(3) > 0) {
                steps.when(
                        random.nextInt(4) == 0
                                ? PlanSteps.skipped(one.plan(), one.number())
                                : PlanSteps.done(one.plan(), one.number(), today));
            }
        }
    }

    private static List<String> ids(PlanSteps steps) {
        return steps.running()
                .activities()
                .all()
                .map(one -> one.id("K1").toString())
                .toList();
    }

    private static Programme someProgramme(Random random) {
        return Programme.of(
                Map.of("visit", random.nextInt(7), "call", random.nextInt(25), "mailing", random.nextInt(53)));
    }

    private static PlanCommand promised(Programme programme, int version, LocalDate asOf, Cause cause) {
        return new PlanCommand.DrawUpPlan(
                "K1", "am-1", new Treatment("abc-attention", version, "A"), programme, version, asOf, cause);
    }

    @Test
    void a_redraw_never_loses_or_doubles_what_was_done() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            Plan plan = Plan.NONE;
            Set<String> reported = new HashSet<>();
            List<String> stored = new ArrayList<>();
            LocalDate today = PlanSteps.TODAY;
            for (int step = 0; step < 40; step++) {
                today = today.plusDays(random.nextInt(60));
                PlanCommand command = command(random, plan, today);
                Decision decision = PlanSteps.DECIDER.decide(command, plan);
                if (decision instanceof Decision.Accepted accepted) {
                    for (PlanEvent event : accepted.events()) {
                        plan = plan.evolve(event);
                        if (event instanceof PlanEvent.ActivityCompleted done) {
                            stored.add(done.activityId());
                            assertThat(reported.add(done.activityId())).isTrue();
                        }
                    }
                }
            }
            assertThat(stored).doesNotHaveDuplicates().hasSize(reported.size());
        }
    }

    private static PlanCommand command(Random random, Plan plan, LocalDate today) {
        String tier = List.of("A", "B", "C").get(random.nextInt(3));
        return switch (random.nextInt(6)) {
            case 0 -> PlanSteps.placed(tier, Cause.PROMOTION, today);
            case 1 -> PlanSteps.placed(tier, Cause.DEMOTION, today);
            case 2 -> PlanSteps.ended(tier, today);
            default -> PlanSteps.done(1 + random.nextInt(plan.number() + 1), 1 + random.nextInt(17), today);
        };
    }

    private static Map<String, Integer> counts(List<Planned> plan) {
        return plan.stream().collect(Collectors.groupingBy(Planned::kind, Collectors.summingInt(one -> 1)));
    }

    private static Map<String, Integer> present(Programme programme) {
        Map<String, Integer> present = new HashMap<>(programme.contacts());
        present.values().removeIf(count -> count == 0);
        return present;
    }

    private static List<LocalDate> days(List<Planned> plan, String kind) {
        return plan.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Planned::due)
                .toList();
    }

    /** In which stretch of {@code months} from the plan's first day each activity of a kind lies. */
    private static List<Integer> slots(List<Planned> plan, String kind, LocalDate from, int months) {
        return days(plan, kind).stream()
                .map(due -> {
                    int slot = 0;
                    while (!due.isBefore(from.plusMonths((long) months * (slot + 1)))) {
                        slot++;
                    }
                    return slot;
                })
                .toList();
    }
}
