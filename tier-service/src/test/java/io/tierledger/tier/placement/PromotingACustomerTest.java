package io.tierledger.tier.placement;

import static io.tierledger.tier.placement.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotingACustomerTest {

    @Test
    void a_first_placement_is_assigned_never_promoted() {
        given("abc-attention")
                .assessed(Map.of("purchases", 2), Occasion.EVENT, "2026-03-05")
                .thenAssigned("A");
    }

    @Test
    void at_once_at_the_order_that_brings_it() {
        given("abc-attention")
                .at("C", "2026-01-01")
                .assessed(Map.of("purchases", 2), Occasion.EVENT, "2026-03-05")
                .thenPromoted("C", "A");
    }

    @Test
    void monthly_waits_for_the_end_of_the_month() {
        given("value-potential")
                .at("transactional", "2026-01-31")
                .assessed(Map.of("customer-value", 3), Occasion.EVENT, "2026-03-05")
                .thenNothing()
                .assessed(Map.of("customer-value", 3), Occasion.MONTH_END, "2026-03-31")
                .thenPromoted("transactional", "large");
    }

    @Test
    void at_review_waits_for_the_review() {
        given("service-levels")
                .at("C", "2026-01-31")
                .assessed(Map.of("current-revenue", 3, "growth-potential", 3), Occasion.MONTH_END, "2026-03-31")
                .thenNothing()
                .assessed(Map.of("current-revenue", 3, "growth-potential", 3), Occasion.REVIEW, "2026-06-30")
                .thenPromoted("C", "A");
    }

    @Test
    void a_method_with_reviews_takes_in_at_a_month_end() {
        given("service-levels")
                .assessed(Map.of("current-revenue", 3), Occasion.EVENT, "2026-03-05")
                .thenNothing()
                .assessed(Map.of("current-revenue", 3), Occasion.MONTH_END, "2026-03-31")
                .thenAssigned("B");
    }

    @Test
    void a_review_that_keeps_the_tier_says_so() {
        Given kept = given("service-levels").at("C", "2026-01-31").assessed(Map.of(), Occasion.REVIEW, "2026-06-30");
        assertThat(kept.event()).isInstanceOf(PlacementEvent.TierRetained.class);
        assertThat(kept.event().change().cause()).isEqualTo(Cause.REVIEW);
    }

    @Test
    void a_late_order_is_assessed_whatever_the_clock_says() {
        Given late = given("service-levels")
                .at("C", "2026-01-31")
                .assessed(Map.of("current-revenue", 3, "growth-potential", 3), Occasion.CORRECTION, "2026-03-05")
                .thenPromoted("C", "A");
        assertThat(late.event().change().cause()).isEqualTo(Cause.LATE_ORDER);
    }

    @Test
    void the_change_carries_its_number_and_its_name() {
        Given promoted = given("abc-attention")
                .at("C", "2026-01-01")
                .assessed(Map.of("purchases", 2), Occasion.EVENT, "2026-03-05");
        assertThat(promoted.event().change().id()).isEqualTo("K1~abc-attention~2");
        assertThat(promoted.placement.changes()).isEqualTo(2);
    }
}
