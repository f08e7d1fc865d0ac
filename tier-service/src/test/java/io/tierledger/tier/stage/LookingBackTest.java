package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A version that looks back makes everybody's last assessment again, at once; one that counts from now on waits for its clock. */
class LookingBackTest {
    private static final LocalDate MONTH_END = LocalDate.parse("2013-01-31");
    private final DrivenPartition partition = new DrivenPartition();
    private final Method first = Presets.method("value-potential");
    private final Method second = first.withVersion(2);

    private static ScorecardUpdated card(Method method, String customer, LocalDate on, int value, String cause) {
        return Scorecards.updated(method, customer, on, Map.of("customer-value", value), Map.of(), true, cause);
    }

    private void placed() {
        partition.publish(first);
        partition.scored(card(first, "K1", MONTH_END, 2, "TIME"));
        partition.scored(card(first, "K2", MONTH_END, 2, "TIME"));
        partition.day(MONTH_END);
        assertThat(partition.events).hasSize(2);
    }

    @Test
    void the_moves_follow_at_once_and_rest_on_the_new_scores() {
        placed();
        partition.publish(second, "RETROACTIVE", null);
        partition.scored(card(second, "K1", MONTH_END.plusDays(1), 3, "POLICY"));
        assertThat(partition.events).hasSize(3);
        TierPromoted promoted = (TierPromoted) partition.events.getLast();
        assertThat(promoted.to()).isEqualTo("large");
        assertThat(promoted.change().cause()).isEqualTo(Cause.POLICY);
        assertThat(promoted.change().methodVersion()).isEqualTo(2);
        assertThat(promoted.receipt().occasion()).isEqualTo(Occasion.RETROACTION);
    }

    @Test
    void who_scores_as_before_is_assessed_when_all_scores_are_in() {
        placed();
        Method everybodyLarge = Presets.everybody(first, "large").withVersion(2);
        partition.publish(everybodyLarge, "RETROACTIVE", null);
        partition.restart();
        partition.scored(card(everybodyLarge, "K2", MONTH_END.plusDays(1), 3, "POLICY"));
        assertThat(partition.events).hasSize(3);
        partition.publish(everybodyLarge, "RETROACTIVE", null);
        assertThat(partition.events).hasSize(4);
        assertThat(partition.events.getLast().change().customerId()).isEqualTo("K1");
        partition.publish(everybodyLarge, "RETROACTIVE", null);
        partition.day(MONTH_END.plusDays(1));
        assertThat(partition.events).hasSize(4);
    }

    @Test
    void from_now_on_waits_for_the_month_to_end() {
        placed();
        partition.publish(second, "NOW", null);
        partition.scored(card(second, "K1", MONTH_END.plusDays(1), 3, "POLICY"));
        partition.publish(second, "NOW", null);
        partition.day(MONTH_END.plusDays(1));
        assertThat(partition.events).hasSize(2);
        partition.day(LocalDate.parse("2013-02-28"));
        assertThat(partition.events).hasSize(3);
    }
}
