package io.tierledger.engagement.stage;

import static io.tierledger.engagement.stage.StageSteps.abc;
import static io.tierledger.engagement.stage.StageSteps.assigned;
import static io.tierledger.engagement.stage.StageSteps.changed;
import static io.tierledger.engagement.stage.StageSteps.day;
import static io.tierledger.engagement.stage.StageSteps.managedBy;
import static io.tierledger.engagement.stage.StageSteps.published;
import static io.tierledger.engagement.stage.StageSteps.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.clock.BusinessDayEnded;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.Overtaken;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMissed;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.PlanHandedOver;
import io.tierledger.engagement.planning.PlanEvent.PlanRestored;
import io.tierledger.engagement.planning.PlanEvent.ReportDeclined;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.SkippingReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanningProcessTest {
    private static final Sealed SEALED = new Sealed(1, "c", "x");
    private static final String ABC = "abc-attention";
    private final StageSteps stage = new StageSteps();

    @Test
    void only_the_leading_method_plans() {
        stage.tell(abc(true)).tell(published("metals", 1, false, Map.of("gold", Map.of("call", 9))));
        stage.tell(assigned("K1", "metals", "gold", "2026-01-05")).tell(assigned("K1", ABC, "B", "2026-01-05"));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.method()).isEqualTo(ABC);
            assertThat(plan.accountManagerId()).isEqualTo("am-1");
            assertThat(plan.activities()).hasSize(7);
        });
    }

    @Test
    void another_method_that_leads_redraws_everybody_it_places() {
        stage.tell(abc(true)).tell(published("metals", 1, false, Map.of("gold", Map.of("call", 9))));
        stage.tell(assigned("K1", ABC, "A", "2026-01-05")).tell(assigned("K1", "metals", "gold", "2026-01-05"));
        stage.tell(assigned("K2", ABC, "A", "2026-01-05"))
                .tell(day("2026-01-06"))
                .forget();
        stage.restart().tell(published("metals", 1, true, Map.of("gold", Map.of("call", 9))));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.planId()).isEqualTo("K1~2");
            assertThat(plan.cause()).isEqualTo(Cause.LEADING_METHOD);
            assertThat(plan.asOf()).isEqualTo(LocalDate.of(2026, 1, 7));
            assertThat(plan.from()).isEqualTo(LocalDate.of(2026, 1, 5));
            assertThat(plan.carriedOver()).hasSize(9);
            assertThat(plan.activities()).isEmpty();
        });
        assertThat(stage.said(TreatmentWithdrawn.class))
                .extracting(TreatmentWithdrawn::planId)
                .containsExactlyInAnyOrder("K1~1", "K2~1");
    }

    @Test
    void a_new_version_redraws_only_the_tiers_it_promises_something_else() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-05")).tell(assigned("K2", ABC, "C", "2026-01-05"));
        stage.forget()
                .tell(published(
                        ABC,
                        2,
                        true,
                        Map.of(
                                "A",
                                Map.of("visit", 4, "call", 12),
                                "B",
                                Map.of("visit", 1, "call", 6),
                                "C",
                                Map.of("call", 3))));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.customerId()).isEqualTo("K2");
            assertThat(plan.cause()).isEqualTo(Cause.PROGRAMME_CHANGED);
            assertThat(plan.methodVersion()).isEqualTo(2);
        });
    }

    @Test
    void a_version_with_a_date_waits_for_its_day() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2026-01-05"));
        MethodPublished now = published(ABC, 2, true, Map.of("C", Map.of("call", 3)));
        MethodPublished later =
                new MethodPublished(now.method(), true, "FROM_DATE", LocalDate.of(2026, 1, 8), "eve", "adam");
        stage.forget().tell(later).tell(day("2026-01-05")).restart().tell(day("2026-01-06"));
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
        stage.tell(day("2026-01-07"));
        assertThat(stage.said(PlanDrawnUp.class)).hasSize(1);
        assertThat(stage.said(ProgrammePublished.class)).hasSize(1);
    }

    @Test
    void promotion_demotion_and_gate() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2026-01-05"));
        stage.tell(changed("K1", ABC, "A", "PROMOTION", "2026-02-02"));
        stage.tell(changed("K1", ABC, "B", "DEMOTION", "2026-08-03"));
        stage.tell(withdrawn("K1", ABC, "GATE", "2026-09-01"));
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::cause)
                .containsExactly(Cause.ASSIGNED, Cause.PROMOTION, Cause.DEMOTION);
        assertThat(stage.said(TreatmentWithdrawn.class))
                .extracting(TreatmentWithdrawn::cause)
                .containsExactly(Cause.DEMOTION, Cause.GATE);
    }

    @Test
    void a_change_undone_on_its_day_brings_back_the_plan_also_after_a_restart() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "B", "2026-01-05"));
        stage.tell(changed("K1", ABC, "A", "PROMOTION", "2026-02-02")).restart();
        stage.tell(changed("K1", ABC, "B", "DEMOTION", "2026-02-02"));
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::planId)
                .containsExactly("K1~1", "K1~2");
        assertThat(stage.said(PlanRestored.class)).singleElement().satisfies(plan -> {
            assertThat(plan.planId()).isEqualTo("K1~1");
            assertThat(plan.open()).hasSize(7);
            assertThat(plan.cause()).isEqualTo(Cause.DEMOTION);
        });
        stage.restart().tell(changed("K1", ABC, "C", "DEMOTION", "2026-02-03"));
        assertThat(stage.said(PlanDrawnUp.class).getLast().planId()).isEqualTo("K1~3");
    }

    @Test
    void a_change_undone_on_a_later_day_redraws_and_the_day_before_is_forgotten() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "B", "2026-01-05"));
        stage.tell(changed("K1", ABC, "A", "PROMOTION", "2026-02-02")).restart();
        stage.tell(day("2026-02-02"));
        assertThat(stage.saved("K1").plan().overtaken()).isEqualTo(Overtaken.NONE);
        stage.tell(changed("K1", ABC, "B", "DEMOTION", "2026-02-03"));
        assertThat(stage.said(PlanRestored.class)).isEmpty();
        assertThat(stage.said(PlanDrawnUp.class).getLast().planId()).isEqualTo("K1~3");
    }

    @Test
    void a_leading_method_undone_on_its_day_brings_back_all_plans() {
        MethodPublished metals = published("metals", 1, false, Map.of("gold", Map.of("call", 9)));
        stage.tell(abc(true)).tell(metals).tell(assigned("K1", ABC, "A", "2026-01-05"));
        stage.tell(assigned("K1", "metals", "gold", "2026-01-05")).tell(assigned("K2", ABC, "A", "2026-01-05"));
        stage.tell(day("2026-01-06")).forget();
        stage.tell(published("metals", 1, true, Map.of("gold", Map.of("call", 9))))
                .restart()
                .tell(abc(true));
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::planId)
                .containsExactly("K1~2");
        assertThat(stage.said(PlanRestored.class))
                .extracting(PlanRestored::planId)
                .containsExactlyInAnyOrder("K1~1", "K2~1");
        assertThat(stage.said(PlanRestored.class))
                .allSatisfy(plan -> assertThat(plan.open()).hasSize(16));
    }

    @Test
    void what_another_version_promises_the_same_comes_back_and_what_it_does_not_is_redrawn() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-05")).tell(assigned("K2", ABC, "C", "2026-01-05"));
        stage.tell(day("2026-01-05")).tell(version(2, 12, 3)).restart().tell(day("2026-01-06"));
        stage.tell(changed("K1", ABC, "B", "DEMOTION", "2026-01-07"))
                .tell(changed("K1", ABC, "A", "PROMOTION", "2026-01-07"));
        assertThat(stage.said(PlanRestored.class))
                .extracting(PlanRestored::planId)
                .containsExactly("K1~1");
        stage.tell(changed("K1", ABC, "B", "DEMOTION", "2026-01-07")).tell(version(3, 11, 3));
        stage.forget().tell(changed("K1", ABC, "A", "PROMOTION", "2026-01-07"));
        assertThat(stage.said(PlanRestored.class)).isEmpty();
        assertThat(stage.said(PlanDrawnUp.class).getLast().planId()).isEqualTo("K1~4");
    }

    private static MethodPublished version(int number, int callsOfA, int callsOfC) {
        return published(
                ABC,
                number,
                true,
                Map.of(
                        "A",
                        Map.of("visit", 4, "call", callsOfA),
                        "B",
                        Map.of("visit", 1, "call", 6),
                        "C",
                        Map.of("call", callsOfC)));
    }

    @Test
    void a_gate_lifted_on_its_day_starts_another_year() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-05"));
        stage.tell(new StatusChanged("K1", "INSOLVENT", LocalDate.of(2026, 2, 2)));
        stage.tell(assigned("K1", ABC, "A", "2026-02-02"));
        assertThat(stage.said(PlanDrawnUp.class).getLast().planId()).isEqualTo("K1~2");
        assertThat(stage.said(PlanDrawnUp.class).getLast().from()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void insolvency_ends_everything_also_without_word_from_the_tiers() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "A", "2026-01-05"));
        stage.tell(new StatusChanged("K1", "INSOLVENT", LocalDate.of(2026, 1, 6)));
        assertThat(stage.said(TreatmentWithdrawn.class)).hasSize(1);
        stage.tell(new StatusChanged("K1", "INSOLVENT", LocalDate.of(2026, 1, 6)));
        assertThat(stage.said(TreatmentWithdrawn.class)).hasSize(1);
    }

    @Test
    void a_year_that_ends_brings_the_next_plan_also_after_a_restart() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2026-01-05")).tell(assigned("K0", ABC, "C", "2026-01-05"));
        stage.given(new CompletionReported(new ActivityId("K1", 1, 1), LocalDate.of(2026, 1, 6), "name", SEALED));
        stage.restart().tell(day("2027-01-03")).forget().tell(day("2027-01-04")).tell(day("2027-01-05"));
        assertThat(stage.said(ActivitiesMissed.class))
                .extracting(ActivitiesMissed::planId)
                .containsExactly("K0~1", "K1~1");
        assertThat(stage.said(ActivitiesMissed.class).getLast().activities()).hasSize(1);
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::planId)
                .containsExactly("K0~2", "K1~2");
        assertThat(stage.said(PlanDrawnUp.class).getFirst().from()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(stage.said(BusinessDayEnded.class)).hasSize(2);
    }

    @Test
    void a_hand_over_is_said_once_and_kept_for_the_next_plan() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2026-01-05"));
        stage.tell(managedBy("K1", "am-2", "2026-02-02")).tell(managedBy("K1", "am-2", "2026-02-02"));
        assertThat(stage.said(PlanHandedOver.class)).hasSize(1);
        stage.tell(day("2027-01-04"));
        assertThat(stage.said(PlanDrawnUp.class).getLast().accountManagerId()).isEqualTo("am-2");
    }

    @Test
    void a_report_that_comes_too_late_is_declined_in_writing() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2026-01-05"));
        stage.given(new SkippingReported(new ActivityId("K1", 1, 1), LocalDate.of(2026, 1, 6), "name", SEALED));
        stage.tell(withdrawn("K1", ABC, "GATE", "2026-02-01"));
        stage.given(new CompletionReported(new ActivityId("K1", 1, 2), LocalDate.of(2026, 1, 6), "name", SEALED));
        stage.given(new CompletionReported(new ActivityId("K9", 1, 2), LocalDate.of(2026, 1, 6), "name", SEALED));
        assertThat(stage.said(ReportDeclined.class))
                .extracting(ReportDeclined::because)
                .containsExactly("activity-withdrawn", "unknown-activity");
        assertThat(stage.said(ActivityCompleted.class)).isEmpty();
    }

    @Test
    void one_customer_that_fails_on_a_day_is_parked_alone() {
        stage.tell(abc(true)).tell(assigned("K1", ABC, "C", "2198-06-01")).tell(assigned("K0", ABC, "C", "2198-01-01"));
        stage.forget().tell(day("2198-12-31")).tell(day("2199-05-30")).tell(day("2199-05-31"));
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::planId)
                .containsExactly("K0~2");
        assertThat(stage.parked).containsExactly("K1");
        stage.restart().tell(day("2199-06-01"));
        assertThat(stage.parked).containsExactly("K1", "K1");
    }

    @Test
    void what_is_restored_says_the_same_as_what_was_never_stopped() {
        StageSteps other = new StageSteps();
        List.of(stage, other).forEach(one -> one.tell(abc(true)));
        for (int i = 0; i < 500; i++) {
            String tier = List.of("A", "B", "C").get(i % 3);
            String id = "K" + i;
            List.of(stage, other).forEach(one -> one.tell(assigned(id, ABC, tier, "2026-01-05")));
        }
        stage.restart();
        for (LocalDate day = LocalDate.of(2026, 1, 5); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate passed = day;
            List.of(stage, other).forEach(one -> one.tell(day(passed.toString())));
        }
        assertThat(stage.said).isEqualTo(other.said);
        assertThat(stage.said(PlanDrawnUp.class)).hasSize(1_000);
    }
}
