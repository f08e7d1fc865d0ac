package io.tierledger.engagement.planning;

import static io.tierledger.engagement.planning.PlanSteps.TODAY;
import static io.tierledger.engagement.planning.PlanSteps.assigned;
import static io.tierledger.engagement.planning.PlanSteps.done;
import static io.tierledger.engagement.planning.PlanSteps.ended;
import static io.tierledger.engagement.planning.PlanSteps.given;
import static io.tierledger.engagement.planning.PlanSteps.placed;
import static io.tierledger.engagement.planning.PlanSteps.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.ActivitySkipped;
import io.tierledger.engagement.planning.Refusal.NotOpen;
import io.tierledger.engagement.planning.Refusal.OutsidePlan;
import io.tierledger.engagement.planning.Refusal.UnknownActivity;
import io.tierledger.engagement.reports.SkippingReported;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportingActivitiesTest {

    @Test
    void an_open_activity_is_done() {
        PlanSteps steps = given(assigned("B")).when(done(1, 3, TODAY)).then(ActivityCompleted.class);
        assertThat(steps.state(1, 3)).isEqualTo(ActivityState.DONE);
        assertThat(steps.running().activities().open()).hasSize(6);
    }

    @Test
    void an_open_activity_is_skipped_with_a_reason() {
        PlanSteps steps = given(assigned("B")).when(skipped(1, 7)).then(ActivitySkipped.class);
        assertThat(steps.state(1, 7)).isEqualTo(ActivityState.SKIPPED);
        assertThatThrownBy(() -> SkippingReported.text(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_done_twice_or_skipped_after_it_was_done() {
        given(assigned("B"), done(1, 3, TODAY)).when(done(1, 3, TODAY)).thenRefused(notOpen(1, 3, ActivityState.DONE));
        given(assigned("B"), done(1, 3, TODAY)).when(skipped(1, 3)).thenRefused(notOpen(1, 3, ActivityState.DONE));
        given(assigned("B"), skipped(1, 3)).when(done(1, 3, TODAY)).thenRefused(notOpen(1, 3, ActivityState.SKIPPED));
    }

    @Test
    void withdrawn_and_missed_activities_are_closed() {
        given(assigned("B"), new PlanCommand.WithdrawTreatment("K1", TODAY, Cause.GATE))
                .when(done(1, 3, TODAY))
                .thenRefused(notOpen(1, 3, ActivityState.WITHDRAWN));
        given(assigned("A"), placed("C", Cause.DEMOTION, TODAY))
                .when(done(1, 3, TODAY))
                .thenRefused(notOpen(1, 3, ActivityState.WITHDRAWN));
    }

    @Test
    void unknown_activities_are_refused() {
        given(assigned("B")).when(done(1, 8, TODAY)).thenRefused(new UnknownActivity(new ActivityId("K1", 1, 8)));
        given(assigned("B")).when(done(2, 1, TODAY)).thenRefused(new UnknownActivity(new ActivityId("K1", 2, 1)));
        given().when(skipped(1, 1)).thenRefused(new UnknownActivity(new ActivityId("K1", 1, 1)));
    }

    @Test
    void nothing_is_done_before_its_plan_or_in_the_future() {
        LocalDate before = TODAY.minusDays(1);
        given(assigned("B")).when(done(1, 1, before)).thenRefused(new OutsidePlan(TODAY, before));
        given(assigned("B"))
                .when(new PlanCommand.CompleteActivity(
                        new ActivityId("K1", 1, 1), TODAY.plusDays(1), new Told("name", 7), TODAY))
                .thenRefused(new OutsidePlan(TODAY, TODAY));
    }

    @Test
    void what_was_done_is_not_missed() {
        PlanSteps steps = given(assigned("C"), done(1, 1, TODAY)).when(ended("C", LocalDate.of(2027, 3, 15)));
        assertThat(steps.event(PlanEvent.ActivitiesMissed.class).activities()).hasSize(1);
    }

    @Test
    void ids_are_read_back_as_written() {
        assertThat(ActivityId.parse("K~9~2~7")).contains(new ActivityId("K~9", 2, 7));
        assertThat(ActivityId.parse("K1~0~7")).isEmpty();
        assertThat(ActivityId.parse("K1~7")).isEmpty();
    }

    private static Refusal notOpen(int plan, int number, ActivityState state) {
        return new NotOpen(new ActivityId("K1", plan, number), state);
    }
}
