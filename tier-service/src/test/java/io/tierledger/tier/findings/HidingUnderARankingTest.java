package io.tierledger.tier.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.questions.Valuation;
import io.tierledger.tier.placement.Presets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ranking has a tier below all for whoever did not order; a hidden A is among the last of those who did. */
class HidingUnderARankingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Valuation BUYS = new Valuation("K1", 100_000, 10_000, 3, 100_000, TODAY, null, List.of());
    private static final Valuation BOUGHT = new Valuation("K2", 0, 0, 0, 0, TODAY.minusYears(2), null, List.of());

    @Test
    void curry_hides_them_in_small_and_not_in_inactive() {
        Rules rules = new Rules(Presets.policy("curry-pyramid"), TODAY, 2, 50_000_000L);
        assertThat(rules.isHiddenUnjudged("small", BUYS)).isTrue();
        assertThat(rules.isHiddenUnjudged("inactive", BOUGHT)).isFalse();
        assertThat(rules.isHiddenUnjudged("medium", BUYS)).isFalse();
        assertThat(rules.basis("EUR").lastTier()).isEqualTo("small");
    }

    @Test
    void whoever_is_in_the_last_of_two_low_tiers_may_cost_too_much() {
        Rules rules = new Rules(Presets.policy("curry-pyramid"), TODAY, 2, 50_000_000L);
        assertThat(rules.isExpensive("inactive", 2)).isTrue();
        assertThat(rules.isExpensive("small", 4)).isFalse();
        assertThat(rules.isExpensive("small", 5)).isTrue();
    }

    @Test
    void without_a_tier_for_those_who_did_not_order_it_is_the_last_of_all() {
        assertThat(new Rules(Presets.policy("pareto-abc"), TODAY, 2, 1L)
                        .basis("EUR")
                        .lastTier())
                .isEqualTo("C");
        assertThat(new Rules(Presets.policy("abc-attention"), TODAY, 2, null)
                        .basis("EUR")
                        .lastTier())
                .isEqualTo("C");
    }
}
