package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.Presets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverridesInTheStageTest {
    private static final Sealed TEXT = new Sealed(1, "c", "x");
    private static final LocalDate DAY = LocalDate.of(2013, 3, 2);
    private final Method method = Presets.method("abc-attention");
    private final DrivenPartition partition = new DrivenPartition();

    @BeforeEach
    void oneCustomerInC() {
        partition.publish(method);
        partition.scored(TheRulesOfChangeTest.scorecard(method, "K1", 2, DAY));
        partition.given("override-set", set("K1", DAY.plusDays(10)));
    }

    @Test
    void ends_by_itself_on_the_day_after_also_after_a_restart() {
        for (int d = 0; d < 10; d++) {
            partition.day(DAY.plusDays(d));
            partition.restart();
        }
        assertThat(partition.events).hasSize(2).hasExactlyElementsOfTypes(TierAssigned.class, OverrideTaken.class);
        partition.day(DAY.plusDays(10));
        assertThat(partition.events.getLast()).isInstanceOf(OverrideReleased.class);
        assertThat(partition.events.getLast().change().asOf()).isEqualTo(DAY.plusDays(11));
        assertThat(partition.others)
                .singleElement()
                .isInstanceOfSatisfying(
                        OverrideEnded.class, e -> assertThat(e.who()).isEqualTo("clock"));
    }

    @Test
    void a_longer_one_takes_the_place_of_a_shorter_one() {
        partition.given("override-set", set("K1", DAY.plusDays(20)));
        partition.day(DAY.plusDays(10));
        assertThat(partition.events.getLast()).isInstanceOf(OverrideTaken.class);
        partition.given("override-lifted", new OverrideLifted("K1", "abc-attention", DAY, "name", TEXT));
        assertThat(partition.events.getLast()).isInstanceOf(OverrideReleased.class);
        partition.day(DAY.plusDays(20));
        assertThat(partition.others).hasSize(1);
    }

    @Test
    void a_gate_ends_it_and_nobody_without_a_tier_gets_one() {
        partition.status("K1", "INSOLVENT", DAY);
        assertThat(partition.others).hasSize(1);
        partition.given("override-set", set("K1", DAY.plusDays(30)));
        partition.given("override-set", set("K2", DAY.plusDays(30)));
        assertThat(partition.others).hasSize(3);
        int events = partition.events.size();
        partition.day(DAY.plusDays(30));
        assertThat(partition.events).hasSize(events);
    }

    private static OverrideSet set(String customer, LocalDate until) {
        return new OverrideSet(customer, "abc-attention", "A", until, DAY, "name", TEXT);
    }
}
