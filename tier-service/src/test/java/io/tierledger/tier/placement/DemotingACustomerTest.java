package io.tierledger.tier.placement;

import static io.tierledger.tier.placement.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemotingACustomerTest {
    private static final Map<String, Integer> WORSE = Map.of("purchases", 1);
    private static final Map<String, Integer> GOOD = Map.of("purchases", 2);

    @Test
    void only_after_six_months_of_unbroken_worse_assessments() {
        given("abc-attention")
                .at("A", "2026-01-10")
                .assessed(WORSE, Occasion.DAY_END, "2026-02-01")
                .thenHeldUntil("2026-08-01")
                .assessed(WORSE, Occasion.DAY_END, "2026-07-31")
                .thenNothing()
                .assessed(WORSE, Occasion.DAY_END, "2026-08-01")
                .thenDemoted("A", "C");
    }

    @Test
    void one_better_day_ends_the_run() {
        given("abc-attention")
                .at("A", "2026-01-10")
                .assessed(WORSE, Occasion.DAY_END, "2026-02-01")
                .assessed(GOOD, Occasion.EVENT, "2026-07-31")
                .assessed(WORSE, Occasion.DAY_END, "2026-08-01")
                .thenHeldUntil("2027-02-01");
    }

    @Test
    void the_run_counts_from_the_day_after_a_change_of_tier() {
        given("abc-attention")
                .at("A", "2026-01-10")
                .assessed(WORSE, Occasion.EVENT, "2026-01-10")
                .thenHeldUntil("2026-07-11");
    }

    @Test
    void not_before_the_minimum_stay_after_a_promotion() {
        given(
                        "abc-attention",
                        c -> new Changing(Clock.AT_ONCE, Clock.AT_ONCE, null, "P6M", false, BigDecimal.ZERO, null))
                .promotedTo("A", "2026-01-31")
                .assessed(WORSE, Occasion.EVENT, "2026-03-01")
                .thenHeldUntil("2026-07-31")
                .assessed(WORSE, Occasion.DAY_END, "2026-07-31")
                .thenDemoted("A", "C");
    }

    @Test
    void at_once_on_the_very_day_where_nothing_holds_it() {
        given(
                        "abc-attention",
                        c -> new Changing(Clock.AT_ONCE, Clock.AT_ONCE, null, null, false, BigDecimal.ZERO, null))
                .at("A", "2026-01-31")
                .assessed(WORSE, Occasion.EVENT, "2026-01-31")
                .thenDemoted("A", "C");
    }

    @Test
    void at_most_one_step_where_the_method_says_so() {
        Given steps = given(
                        "abc-attention",
                        c -> new Changing(Clock.AT_ONCE, Clock.AT_ONCE, "P6M", null, true, BigDecimal.ZERO, null))
                .at("A", "2026-01-10")
                .assessed(WORSE, Occasion.DAY_END, "2026-02-01")
                .assessed(WORSE, Occasion.DAY_END, "2026-08-01")
                .thenDemoted("A", "B");
        assertThat(((Decision.Decided) steps.decision).lookAgain()).hasToString("2026-08-02");
        steps.assessed(WORSE, Occasion.DAY_END, "2026-08-02").thenHeldUntil("2027-02-02");
        steps.assessed(WORSE, Occasion.DAY_END, "2027-02-02").thenDemoted("B", "C");
    }

    @Test
    void a_demotion_that_waited_came_with_time() {
        Given demoted = given("abc-attention")
                .at("A", "2026-01-10")
                .assessed(WORSE, Occasion.DAY_END, "2026-02-01")
                .assessed(WORSE, Occasion.DAY_END, "2026-08-01");
        assertThat(demoted.event().change().cause()).isEqualTo(Cause.TIME);
        assertThat(demoted.event().receipt().worseSince()).hasToString("2026-02-01");
    }
}
