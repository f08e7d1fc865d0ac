package io.tierledger.engagement.plans;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.planning.Absences;
import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.MoveCause;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Told;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the read model shows is what the core decided, whatever happened. */
class PlanFileTest {
    private static final PlanDecider DECIDER = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));
    private static final Map<String, Programme> PROGRAMMES = Map.of(
            "A",
            Programme.of(Map.of("visit", 4, "call", 12)),
            "B",
            Programme.of(Map.of("visit", 1, "call", 6)),
            "C",
            Programme.of(Map.of("call", 2)));
    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 16).boxed().toList();
    private static final LocalDate START = LocalDate.of(2026, 3, 16);
    private static final Instant AT = Instant.parse("2026-03-16T09:00:00Z");

    @Test
    void shows_what_the_core_holds_and_loses_no_promise() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            Plan plan = Plan.NONE;
            PlanFile file = PlanFile.of("K1");
            LocalDate today = START;
            List<PlanEvent> history = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                today = today.plusDays(random.nextBoolean() ? 0 : random.nextInt(90));
                if (DECIDER.decide(command(random, plan, today), plan) instanceof Decision.Accepted accepted) {
                    for (PlanEvent event : accepted.events()) {
                        history.add(event);
                        plan = plan.evolve(event);
                        file = file.apply(event, history.size(), Instant.ofEpochSecond(history.size()));
                    }
                }
            }
            assertThat(states(file, plan)).isEqualTo(states(plan));
            assertThat(open(file)).isEqualTo(open(plan));
            assertThat(days(file, plan)).isEqualTo(days(plan));
            assertThat(file.plans()).hasSize(plan.drawn());
            assertThat(file.last().map(PlanRecord::number).orElse(0)).isEqualTo(plan.number());
            assertThat(file.running().isPresent()).isEqualTo(plan instanceof Plan.Running);
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
                new PlanEvent.TreatmentWithdrawn("K1~1", "K1", ALL, null, "A", Cause.GATE, firstDue.plusDays(1)),
                2,
                AT);
        KeptPromises kept = KeptPromises.of(closed.plans().getFirst().activities(), firstDue.plusDays(1));
        assertThat(kept.promised()).isEqualTo(1);
        assertThat(kept.withdrawn()).isEqualTo(16);
        assertThat(kept.given()).isZero();
        assertThat(closed.running()).isEmpty();
    }

    @Test
    void keeps_what_was_withdrawn_however_many_plans_follow() {
        PlanFile file = file(
                draw("A", START, Cause.ASSIGNED),
                draw("C", START.plusDays(1), Cause.PROMOTION),
                draw("A", START.plusDays(2), Cause.PROMOTION));
        PlanRecord first = file.plans().getFirst();
        assertThat(first.activities()).hasSize(16);
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
                file = file.apply(event, ++position, AT);
            }
        }
        return file;
    }

    private static PlanCommand draw(String tier, LocalDate asOf, Cause cause) {
        return new PlanCommand.DrawUpPlan(
                "K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), 1, asOf, cause);
    }

    private static PlanCommand command(Random random, Plan plan, LocalDate today) {
        String tier = random.nextBoolean() ? "A" : "C";
        ActivityId activity = new ActivityId("K1", 1 + random.nextInt(plan.number() + 1), 1 + random.nextInt(16));
        return switch (random.nextInt(10)) {
            case 0 -> draw(tier, today, Cause.PROMOTION);
            case 1 -> draw(tier, today, Cause.DEMOTION);
            case 2 -> new PlanCommand.WithdrawTreatment("K1", today, Cause.LEFT);
            case 3 -> new PlanCommand.EndPeriod("K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), today);
            case 4 -> new PlanCommand.SkipActivity(activity, today, new Told("name", 7));
            case 5, 6 -> around(plan, today, random.nextInt(120));
            default -> new PlanCommand.CompleteActivity(activity, today, new Told("name", 8), today);
        };
    }

    /** Whoever answers for the customer is away for a month, from some days ahead on. */
    private static PlanCommand around(Plan plan, LocalDate today, int ahead) {
        String tier = plan instanceof Plan.Running running ? running.treatment().tier() : "A";
        LocalDate from = today.plusDays(ahead);
        Absences absences = new Absences(List.of(new Absence(from, from.plusDays(30))));
        return new PlanCommand.MoveAround("K1", PROGRAMMES.get(tier), absences, today);
    }

    private static Map<ActivityId, ActivityState> states(PlanFile file, Plan plan) {
        return plan.activities()
                .all()
                .map(one -> one.id("K1"))
                .collect(toMap(
                        id -> id,
                        id -> file.plan(id.plan())
                                .orElseThrow()
                                .state(id.number())
                                .orElseThrow()));
    }

    private static Map<ActivityId, ActivityState> states(Plan plan) {
        return plan.activities().all().collect(toMap(one -> one.id("K1"), Activity::state));
    }

    private static Map<ActivityId, LocalDate> days(PlanFile file, Plan plan) {
        return plan.activities()
                .all()
                .map(one -> one.id("K1"))
                .collect(toMap(
                        id -> id,
                        id -> file.plan(id.plan())
                                .flatMap(found -> found.activity(id.number()))
                                .orElseThrow()
                                .due()));
    }

    private static Map<ActivityId, LocalDate> days(Plan plan) {
        return plan.activities().all().collect(toMap(one -> one.id("K1"), Activity::due));
    }

    private static Set<ActivityId> open(PlanFile file) {
        return file.plans().stream()
                .flatMap(plan -> plan.activities().stream()
                        .filter(one -> one.state() == ActivityState.OPEN)
                        .map(one -> new ActivityId("K1", plan.number(), one.number())))
                .collect(toSet());
    }

    private static Set<ActivityId> open(Plan plan) {
        return plan.activities().open().stream().map(one -> one.id("K1")).collect(toSet());
    }

    private static long given(PlanFile file) {
        return file.plans().stream()
                .mapToLong(plan -> KeptPromises.of(plan.activities(), START).given())
                .sum();
    }

    @Test
    void what_was_promised_counts_for_the_tier_of_its_day() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        Plan plan = Plan.NONE;
        List<PlanEvent> history = new ArrayList<>();
        plan = follow(draw("A", newYear, Cause.ASSIGNED), plan, history);
        for (Activity one : plan.activities().open()) {
            if (!one.due().isAfter(LocalDate.of(2026, 5, 14))) {
                plan = follow(
                        new PlanCommand.CompleteActivity(one.id("K1"), one.due(), new Told("name", 9), one.due()),
                        plan,
                        history);
            }
        }
        follow(draw("B", LocalDate.of(2026, 5, 15), Cause.DEMOTION), plan, history);
        PlanFile file = PlanFile.of("K1");
        for (PlanEvent event : history) {
            file = file.apply(event, history.indexOf(event) + 1L, AT);
        }
        LocalDate today = LocalDate.of(2026, 5, 31);
        KeptPromises a = file.kept(today).get(1);
        KeptPromises b = file.kept(today).get(2);
        assertThat(a).isEqualTo(new KeptPromises(5, 5, 0, 0, 7, 0, 0));
        assertThat(b).isEqualTo(new KeptPromises(4, 0, 0, 0, 0, 4, 1));
        assertThat(a.share()).isEqualByComparingTo("1");
        assertThat(b.share()).isEqualByComparingTo("0");
        assertThat(a.plus(b).share()).as("5 of 6").isEqualByComparingTo("0.8333");
        assertThat(KeptPromises.NONE.share()).isNull();
    }

    @Test
    void knows_who_answered_for_the_customer_on_each_day() {
        PlanFile file = file(draw("A", START, Cause.ASSIGNED))
                .apply(new PlanEvent.PlanHandedOver("K1", "am", "am-2", START.plusDays(30)), 2, AT)
                .apply(new PlanEvent.PlanHandedOver("K1", "am-2", null, START.plusDays(60)), 3, AT);
        assertThat(file.accountManagerOn(START.minusDays(9))).isEqualTo("am");
        assertThat(file.accountManagerOn(START.plusDays(29))).isEqualTo("am");
        assertThat(file.accountManagerOn(START.plusDays(30))).isEqualTo("am-2");
        assertThat(file.accountManagerOn(START.plusDays(59))).isEqualTo("am-2");
        assertThat(file.accountManagerOn(START.plusDays(60))).isNull();
        assertThat(file.accountManager()).isNull();
    }

    @Test
    void says_from_which_day_an_activity_was_moved() {
        PlanFile file = file(draw("A", START, Cause.ASSIGNED));
        ActivityRecord first = file.plans().getFirst().activities().getFirst();
        PlanFile moved = file.apply(
                new PlanEvent.ActivitiesMoved(
                        "K1~1",
                        "K1",
                        List.of(new PlanEvent.ActivitiesMoved.Moved(
                                "K1~1~1", first.kind(), first.due(), first.due().plusDays(3))),
                        MoveCause.ABSENCE,
                        START),
                2,
                AT);
        ActivityRecord now = moved.plans().getFirst().activities().getFirst();
        assertThat(now.due()).isEqualTo(first.due().plusDays(3));
        assertThat(now.movedFrom()).isEqualTo(first.due());
        assertThat(PlanBytes.read(PlanBytes.write(moved.plans()))).isEqualTo(moved.plans());
    }

    @Test
    void an_activity_is_revised_when_it_changes_and_by_nothing_else() {
        PlanFile drawn = file(draw("A", START, Cause.ASSIGNED));
        assertThat(revisions(drawn).values()).containsOnly(new Revision(0, AT));
        Instant later = AT.plusSeconds(60);
        ActivityRecord first = drawn.plans().getFirst().activities().getFirst();
        PlanEvent byHand = new PlanEvent.ActivityMoved(
                "K1~1~1", "K1~1", "K1", first.kind(), first.due(), first.due(), 630, new Told("name", 9), START);
        PlanFile moved = drawn.apply(byHand, 2, later);
        assertThat(revisions(moved)).containsEntry(1, new Revision(1, later)).containsEntry(2, new Revision(0, AT));
        assertThat(revisions(moved.apply(byHand, 3, later.plusSeconds(1))))
                .as("as it was already")
                .isEqualTo(revisions(moved));
        ActivityAssigned given = new ActivityAssigned(ActivityId.parse("K1~1~2").orElseThrow(), "am-8", "name", START);
        assertThat(revisions(moved.apply(given, 3, later.plusSeconds(1))))
                .containsEntry(2, new Revision(1, later.plusSeconds(1)));
        assertThat(revisions(
                        moved.apply(new PlanEvent.PlanHandedOver("K1", "am", "am-2", START), 3, later.plusSeconds(1))))
                .as("handed over")
                .isEqualTo(revisions(moved));
        assertThat(PlanBytes.read(PlanBytes.write(moved.plans()))).isEqualTo(moved.plans());
    }

    @Test
    void a_redraw_revises_what_it_withdraws_and_not_what_it_keeps() {
        List<PlanEvent> history = new ArrayList<>();
        Plan plan = follow(draw("A", START, Cause.ASSIGNED), Plan.NONE, history);
        follow(draw("B", START.plusDays(1), Cause.DEMOTION), plan, history);
        PlanFile file = PlanFile.of("K1");
        for (PlanEvent event : history) {
            file = file.apply(event, history.indexOf(event) + 1L, AT.plusSeconds(history.indexOf(event)));
        }
        Instant redrawn = AT.plusSeconds(history.size() - 1L);
        Map<ActivityState, Set<Revision>> byState = new HashMap<>();
        for (ActivityRecord one : file.plans().getFirst().activities()) {
            byState.computeIfAbsent(one.state(), none -> new HashSet<>())
                    .add(file.plans().getFirst().revision(one));
        }
        assertThat(byState)
                .containsOnlyKeys(ActivityState.OPEN, ActivityState.WITHDRAWN)
                .containsEntry(ActivityState.OPEN, Set.of(new Revision(0, AT)));
        assertThat(byState.get(ActivityState.WITHDRAWN)).singleElement().satisfies(revision -> {
            assertThat(revision.sequence()).isEqualTo(1);
            assertThat(revision.at()).isBetween(AT.plusSeconds(1), redrawn);
        });
    }

    private static Map<Integer, Revision> revisions(PlanFile file) {
        PlanRecord plan = file.plans().getFirst();
        Map<Integer, Revision> revisions = new HashMap<>();
        plan.activities().forEach(one -> revisions.put(one.number(), plan.revision(one)));
        return revisions;
    }

    private static Plan follow(PlanCommand command, Plan plan, List<PlanEvent> history) {
        Plan after = plan;
        for (PlanEvent event : ((Decision.Accepted) DECIDER.decide(command, plan)).events()) {
            history.add(event);
            after = after.evolve(event);
        }
        return after;
    }
}
