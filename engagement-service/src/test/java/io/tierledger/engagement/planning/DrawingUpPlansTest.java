package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.TODAY;
import static io.tierledger.engagement.planning.PlanSteps.assigned;
import static io.tierledger.engagement.planning.PlanSteps.ended;
import static io.tierledger.engagement.planning.PlanSteps.given;
import static io.tierledger.engagement.planning.PlanSteps.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.planning.PlanEvent.ActivitiesMissed;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DrawingUpPlansTest {

    @Test
    void a_first_placement_gets_a_plan_of_twelve_months() {
        PlanDrawnUp drawn = given().when(assigned("B")).then(PlanDrawnUp.class).event(PlanDrawnUp.class);
        assertThat(drawn.planId()).isEqualTo("K1~1");
        assertThat(drawn.from()).isEqualTo(TODAY);
        assertThat(drawn.to()).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(drawn.activities()).hasSize(7);
    }

    @Test
    void the_same_tier_again_changes_nothing() {
        given(assigned("B")).when(assigned("B")).thenNothing();
    }

    @Test
    void a_gate_withdraws_and_leaves_no_plan() {
        PlanSteps steps = given(assigned("A")).when(new PlanCommand.WithdrawTreatment("K1", TODAY, Cause.GATE));
        steps.then(TreatmentWithdrawn.class);
        assertThat(steps.plan()).isInstanceOf(Plan.Closed.class);
        steps.when(new PlanCommand.WithdrawTreatment("K1", TODAY, Cause.GATE)).thenNothing();
    }

    @Test
    void a_customer_that_comes_back_gets_the_next_number() {
        PlanSteps steps = given(
                assigned("A"),
                new PlanCommand.WithdrawTreatment("K1", TODAY, Cause.LEFT),
                placed("A", Cause.ASSIGNED, TODAY.plusDays(9)));
        assertThat(steps.running().number()).isEqualTo(2);
    }

    @Test
    void at_the_end_of_the_period_what_is_open_was_missed_and_the_next_plan_follows() {
        PlanSteps steps = given(assigned("C")).when(ended("C", LocalDate.of(2027, 3, 15)));
        steps.then(ActivitiesMissed.class, PlanDrawnUp.class);
        assertThat(steps.event(ActivitiesMissed.class).activities()).hasSize(2);
        assertThat(steps.event(PlanDrawnUp.class).from()).isEqualTo(LocalDate.of(2027, 3, 16));
    }

    @Test
    void a_day_within_the_period_ends_nothing() {
        given(assigned("C")).when(ended("C", LocalDate.of(2027, 3, 14))).thenNothing();
    }
}
