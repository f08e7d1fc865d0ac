package io.tierledger.tier.placement;

import static io.tierledger.tier.placement.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.customers.CustomerStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingAndReturningTest {

    @ParameterizedTest
    @CsvSource({
        "value-potential, INSOLVENT, true", "abc-attention, BLOCKED, true", "service-levels, REMOVED, true",
        "weighted-metals, INSOLVENT, true", "curry-pyramid, REMOVED, true", "value-potential, LOST, true",
        "weighted-metals, LOST, true", "curry-pyramid, LOST, false", "service-levels, INACTIVE, true",
        "weighted-metals, INACTIVE, false", "curry-pyramid, INACTIVE, false"
    })
    void a_gate_is_at_once_and_a_status_leaves_what_does_not_place_it(
            String method, CustomerStatus status, boolean leaves) {
        String tier = Presets.method(method).tiers().getFirst().id();
        Given given = given(method).at(tier, "2026-01-31").becomes(status, "2026-03-05");
        if (leaves) {
            given.thenWithdrawn(tier);
            assertThat(given.event().receipt().rule()).isEqualTo("status " + status.word() + ": no tier");
            assertThat(given.event().change().decidedBy()).isEqualTo("manager-7");
        } else {
            given.thenNothing();
        }
    }

    @Test
    void nobody_leaves_twice() {
        given("abc-attention")
                .at("A", "2026-01-31")
                .becomes(CustomerStatus.INSOLVENT, "2026-03-05")
                .becomes(CustomerStatus.REMOVED, "2026-03-06")
                .thenNothing();
    }

    @Test
    void whatever_is_bought_behind_a_gate_gives_no_tier() {
        given("abc-attention")
                .withStatus(CustomerStatus.INSOLVENT)
                .assessed(Map.of("purchases", 2), Occasion.EVENT, "2026-03-05")
                .thenNothing();
    }

    @Test
    void coming_back_is_a_fresh_assignment_on_the_clock_with_new_clocks() {
        given("value-potential")
                .promotedTo("large", "2026-01-31")
                .becomes(CustomerStatus.LOST, "2026-03-05")
                .assessed(Map.of(), Occasion.EVENT, "2026-04-02")
                .thenNothing()
                .assessed(Map.of(), Occasion.MONTH_END, "2026-04-30")
                .thenAssigned("transactional");
    }
}
