package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A correction moves a customer at once, and nothing but what it corrects. */
class CorrectingADecisionTest {
    private static final LocalDate DAY = LocalDate.parse("2013-01-10");
    private static final LocalDate MONTH_END = LocalDate.parse("2013-01-31");
    private final DrivenPartition partition = new DrivenPartition();

    @Test
    void a_demotion_that_waits_for_the_month_to_end_is_not_carried_out_by_a_correction() {
        Method method = Presets.changing(
                Presets.method("abc-attention"),
                c -> new Changing(Clock.AT_ONCE, Clock.MONTHLY, null, null, false, BigDecimal.ZERO, null));
        partition.publish(method);
        partition.scored(purchases(method, DAY, 2, 1, "ORDER"));
        partition.scored(purchases(method, DAY.plusDays(1), 1, 2, "TIME"));
        partition.scored(purchases(method, DAY.plusDays(2), 1, 1, "LATE_ORDER"));
        assertThat(partition.events).hasSize(1);
        partition.day(MONTH_END);
        assertThat(partition.events.getLast()).isInstanceOf(TierDemoted.class);
    }

    private static ScorecardUpdated purchases(Method method, LocalDate on, int purchases, int potential, String cause) {
        Map<String, Integer> scores = Map.of("purchases", purchases, "potential-a", potential);
        return Scorecards.updated(method, "K1", on, scores, Map.of(), true, cause);
    }

    @Test
    void a_promotion_at_once_by_a_correction_says_so() {
        Method method = Presets.method("abc-attention");
        partition.publish(method);
        partition.scored(purchases(method, DAY, 1, 1, "ORDER"));
        partition.scored(purchases(method, DAY.plusDays(1), 2, 1, "LATE_ORDER"));
        TierPromoted promoted = (TierPromoted) partition.events.getLast();
        assertThat(promoted.to()).isEqualTo("A");
        assertThat(promoted.change().cause()).isEqualTo(Cause.LATE_ORDER);
    }

    @Test
    void a_first_order_that_came_late_is_assessed_with_the_correction_and_not_again_at_the_month_end() {
        Method method = Presets.method("weighted-metals");
        partition.publish(method);
        partition.scored(metals(method, DAY, 1, false, "TIME"));
        partition.day(MONTH_END);
        LocalDate since = MONTH_END.plusDays(5);
        partition.scored(metals(method, since, 1, true, "ORDER"));
        partition.scored(metals(method, since.plusDays(1), 2, true, "LATE_ORDER"));
        partition.scored(metals(method, since.plusDays(1), 5, true, "ORDER"));
        assertThat(partition.events).hasSize(2);
        partition.day(LocalDate.parse("2013-02-28"));
        assertThat(partition.events).hasSize(2);
    }

    @Test
    void a_first_order_of_after_the_last_assessment_is_assessed_at_the_month_end() {
        Method method = Presets.method("weighted-metals");
        partition.publish(method);
        partition.scored(metals(method, DAY, 1, false, "TIME"));
        partition.day(MONTH_END);
        partition.scored(metals(method, MONTH_END.plusDays(5), 5, true, "ORDER"));
        assertThat(partition.events).hasSize(1);
        partition.day(LocalDate.parse("2013-02-28"));
        assertThat(partition.events).hasSize(2);
    }

    private static ScorecardUpdated metals(Method method, LocalDate on, int placements, boolean ordered, String cause) {
        return Scorecards.updated(
                method,
                "K1",
                on,
                Map.of("placements", placements, "strategic-fit", 5, "cooperation", 5),
                Map.of(),
                ordered,
                cause);
    }
}
