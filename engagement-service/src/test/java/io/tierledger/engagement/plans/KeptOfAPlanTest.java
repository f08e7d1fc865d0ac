package io.tierledger.engagement.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.Activity;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Decision;
import io.tierledger.engagement.planning.Plan;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanDecider;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Told;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures of a plan are those of the activities that stand beside them, whatever came before. */
class KeptOfAPlanTest {
    private static final PlanDecider DECIDER = new PlanDecider(new PlanDrawing(WorkingDays.DUTCH));
    private static final Map<String, Programme> PROGRAMMES = Map.of(
            "A",
            Programme.of(Map.of("visit", 4, "call", 12)),
            "B",
            Programme.of(Map.of("visit", 1, "call", 6)),
            "C",
            Programme.of(Map.of("call", 2)));
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private Plan plan = Plan.NONE;
    private PlanFile file = PlanFile.of("K1");
    private long position;

    @Test
    void are_a_plain_recount_of_what_is_listed() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            plan = Plan.NONE;
            file = PlanFile.of("K1");
            LocalDate today = NEW_YEAR;
            for (int step = 0; step < 40; step++) {
                today = today.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0);
                follow(command(random, today));
                if (file.last().isPresent()) {
                    agree(answer(today));
                }
            }
        }
    }

    @Test
    void are_told_for_the_tier_of_each_day() {
        follow(draw("A", NEW_YEAR, Cause.ASSIGNED));
        for (Activity one : plan.activities().open()) {
            if (!one.due().isAfter(LocalDate.of(2026, 5, 14))) {
                follow(new PlanCommand.CompleteActivity(one.id("K1"), one.due(), new Told("name", 9), one.due()));
            }
        }
        follow(draw("B", LocalDate.of(2026, 5, 15), Cause.DEMOTION));
        PlanAnswer answer = answer(LocalDate.of(2026, 5, 31));
        assertThat(answer.keptByTier())
                .containsExactly(
                        new PlanAnswer.KeptOfTier("abc", "A", new KeptPromises(5, 5, 0, 0, 0, 0, 0)),
                        new PlanAnswer.KeptOfTier("abc", "B", new KeptPromises(4, 0, 0, 0, 0, 4, 1)));
        assertThat(answer.kept()).isEqualTo(new KeptPromises(9, 5, 0, 0, 0, 4, 1));
        assertThat(answer.earlier().getFirst().kept()).isEqualTo(new KeptPromises(5, 5, 0, 0, 7, 0, 0));
    }

    @Test
    void of_a_redrawn_plan_tell_what_is_late_of_the_one_before() {
        follow(draw("A", NEW_YEAR, Cause.ASSIGNED));
        follow(draw("C", LocalDate.of(2026, 9, 1), Cause.DEMOTION));
        PlanAnswer answer = answer(LocalDate.of(2026, 9, 1));
        assertThat(answer.activities())
                .filteredOn(one -> one.state().equals("late"))
                .hasSize(2);
        assertThat(answer.kept()).isEqualTo(new KeptPromises(10, 0, 0, 0, 8, 2, 2));
        agree(answer);
    }

    private void agree(PlanAnswer answer) {
        List<ActivityAnswer> listed = answer.activities();
        assertThat(listed).extracting(ActivityAnswer::activityId).doesNotHaveDuplicates();
        assertThat(answer.kept()).isEqualTo(recount(listed));
        Map<List<String>, KeptPromises> byTier =
                listed.stream().collect(groupingBy(one -> List.of(one.method(), one.tier()))).entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> recount(entry.getValue())));
        assertThat(answer.keptByTier().stream()
                        .collect(toMap(one -> List.of(one.method(), one.tier()), PlanAnswer.KeptOfTier::kept)))
                .isEqualTo(byTier);
        Set<String> open = plan.activities().open().stream()
                .map(one -> one.id("K1").toString())
                .collect(toSet());
        assertThat(listed.stream()
                        .filter(one -> one.state().equals("due") || one.state().equals("late"))
                        .map(ActivityAnswer::activityId)
                        .collect(toSet()))
                .isEqualTo(open);
    }

    private static KeptPromises recount(Collection<ActivityAnswer> listed) {
        return new KeptPromises(
                count(listed.stream()
                        .filter(one -> !one.state().equals("withdrawn")
                                || Objects.requireNonNull(one.on()).isAfter(one.due()))
                        .toList()),
                in(listed, "done"),
                in(listed, "skipped"),
                in(listed, "missed"),
                in(listed, "withdrawn"),
                in(listed, "due") + in(listed, "late"),
                in(listed, "late"));
    }

    private static int in(Collection<ActivityAnswer> listed, String state) {
        return count(listed.stream().filter(one -> one.state().equals(state)).toList());
    }

    private static int count(Collection<ActivityAnswer> some) {
        return some.size();
    }

    private PlanAnswer answer(LocalDate today) {
        return PlanAnswer.of(file, file.last().orElseThrow(), Optional.empty(), today);
    }

    private void follow(PlanCommand command) {
        if (DECIDER.decide(command, plan) instanceof Decision.Accepted accepted) {
            for (PlanEvent event : accepted.events()) {
                plan = plan.evolve(event);
                file = file.apply(event, ++position, Instant.EPOCH);
            }
        }
    }

    private PlanCommand command(Random random, LocalDate today) {
        String tier = List.of("A", "B", "C").get(random.nextInt(3));
        List<Activity> open = plan.activities().open();
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            Activity one = open.get(random.nextInt(open.size()));
            return random.nextInt(4) == 0
                    ? new PlanCommand.SkipActivity(one.id("K1"), today, new Told("name", 7))
                    : new PlanCommand.CompleteActivity(one.id("K1"), today, new Told("name", 8), today);
        }
        return switch (random.nextInt(12)) {
            case 0 -> new PlanCommand.WithdrawTreatment("K1", today, Cause.GATE);
            case 1 -> draw(tier, today, Cause.ASSIGNED);
            case 2, 3 ->
                new PlanCommand.EndPeriod(
                        "K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), today.minusDays(1));
            default -> draw(tier, today, Cause.PROMOTION);
        };
    }

    private static PlanCommand draw(String tier, LocalDate asOf, Cause cause) {
        return new PlanCommand.DrawUpPlan(
                "K1", "am", new Treatment("abc", 1, tier), PROGRAMMES.get(tier), 1, asOf, cause);
    }
}
