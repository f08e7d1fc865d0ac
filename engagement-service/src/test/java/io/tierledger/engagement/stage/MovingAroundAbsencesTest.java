package io.tierledger.engagement.stage;

import static io.tierledger.engagement.stage.StageSteps.abc;
import static io.tierledger.engagement.stage.StageSteps.assigned;
import static io.tierledger.engagement.stage.StageSteps.changed;
import static io.tierledger.engagement.stage.StageSteps.day;
import static io.tierledger.engagement.stage.StageSteps.managedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved.Moved;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is not there has nothing to do: what the stage moves when it is told, when a plan is drawn up, and when a customer is handed over. */
class MovingAroundAbsencesTest {
    private static final String ABC = "abc-attention";
    private final StageSteps stage = new StageSteps();

    @Test
    void all_customers_of_the_account_manager_and_no_others() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-01")).tell(assigned("K2", ABC, "A", "2026-01-01"));
        stage.tell(managedBy("K2", "am-2", "2026-01-01")).forget();
        stage.given(absent("am-1", "2026-06-01", "2026-06-12"));
        assertThat(stage.said).singleElement().satisfies(said -> {
            ActivitiesMoved moved = (ActivitiesMoved) said;
            assertThat(moved.customerId()).isEqualTo("K1");
            assertThat(moved.activities())
                    .containsExactly(new Moved(
                            moved.activities().getFirst().activityId(),
                            "visit",
                            LocalDate.of(2026, 6, 5),
                            LocalDate.of(2026, 6, 15)));
        });
        stage.forget().given(absent("am-1", "2026-06-01", "2026-06-12"));
        assertThat(stage.said).as("told again").isEmpty();
    }

    @Test
    void a_plan_is_drawn_up_around_what_is_known_also_after_a_restart() {
        stage.tell(abc(true)).given(absent("am-1", "2026-06-01", "2026-06-12"));
        stage.restart().tell(assigned("K1", ABC, "A", "2026-01-01"));
        assertThat(days(stage.said(PlanDrawnUp.class).getFirst())).contains(LocalDate.of(2026, 6, 5));
        assertThat(stage.said(ActivitiesMoved.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.activities())
                        .extracting(Moved::to)
                        .containsExactly(LocalDate.of(2026, 6, 15)));
    }

    @Test
    void what_is_handed_over_moves_around_the_next_one_too() {
        stage.tell(abc(true)).given(absent("am-2", "2026-06-01", "2026-06-12"));
        stage.tell(assigned("K1", ABC, "A", "2026-01-01")).forget();
        stage.tell(managedBy("K1", "am-2", "2026-05-20"));
        assertThat(stage.said(ActivitiesMoved.class)).hasSize(1);
    }

    @Test
    void who_is_back_moves_nothing_back() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-01"));
        stage.given(absent("am-1", "2026-06-01", "2026-06-12")).forget();
        stage.given(new CapacityRecorded("am-1", null, List.of(), "jan"));
        assertThat(stage.said).isEmpty();
    }

    @Test
    void whatever_comes_a_stage_that_is_restarted_says_the_same_and_plans_nothing_twice() {
        for (int run = 0; run < 20; run++) {
            StageSteps once = new StageSteps();
            StageSteps restarted = new StageSteps();
            once.tell(abc(true));
            restarted.tell(abc(true)).restart();
            Random random = new Random(run);
            LocalDate today = LocalDate.of(2026, 1, 1);
            once.tell(assigned("K1", ABC, "B", today.toString()));
            restarted.tell(assigned("K1", ABC, "B", today.toString())).restart();
            for (int step = 0; step < 40; step++) {
                Object what = something(random, today);
                if (what instanceof CapacityRecorded) {
                    once.given(what);
                    restarted.given(what).restart();
                } else {
                    once.tell(what);
                    restarted.tell(what).restart();
                }
                today = today.plusDays(random.nextInt(12));
                once.tell(day(today.minusDays(1).toString()));
                restarted.tell(day(today.minusDays(1).toString())).restart();
            }
            assertThat(restarted.said).isEqualTo(once.said);
            assertThat(once.said(PlanDrawnUp.class))
                    .extracting(PlanDrawnUp::planId)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1);
        }
    }

    private static Object something(Random random, LocalDate today) {
        String manager = "am-" + (1 + random.nextInt(2));
        return switch (random.nextInt(3)) {
            case 0 -> managedBy("K1", manager, today.toString());
            case 1 ->
                absent(
                        manager,
                        today.plusDays(random.nextInt(60)).toString(),
                        today.plusDays(70).toString());
            default -> changed("K1", ABC, List.of("A", "B", "C").get(random.nextInt(3)), "PROMOTION", today.toString());
        };
    }

    private static CapacityRecorded absent(String manager, String from, String to) {
        return new CapacityRecorded(
                manager, 3600, List.of(new Absence(LocalDate.parse(from), LocalDate.parse(to))), "jan");
    }

    private static List<LocalDate> days(PlanDrawnUp drawn) {
        return drawn.activities().stream().map(Planned::due).toList();
    }
}
