package io.tierledger.tier.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.questions.Valuation;
import io.tierledger.contracts.questions.Valuation.Potential;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.receipts.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A finding speaks the reader's language: tiers and methods by their display names, days as they are written there. */
class SayingAFindingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Map<String, String> METHODS =
            Map.of("value-potential", "Waarde en potentie", "abc-attention", "ABC van aandacht");
    private static final List<Potential> JUDGED_HIGHEST = List.of(
            new Potential("value-potential", "potential", 3, 3),
            new Potential("value-potential", "loyalty", 3, 3),
            new Potential("abc-attention", "potential-a", 2, 2));

    @Test
    void methods_that_judge_the_potential_highest_are_named_once_each_and_never_by_their_ids() {
        assertThat(said(Kind.HIDDEN_A_JUDGED, "small", Language.NL))
                .endsWith("de potentie is het hoogst beoordeeld in Waarde en potentie, ABC van aandacht.");
    }

    @Test
    void a_dead_customer_stands_in_a_tier_that_has_a_name_and_ordered_on_a_day() {
        assertThat(said(Kind.DEAD_A, "top", Language.NL)).isEqualTo("In Top, laatste order op 11 februari 2026.");
        assertThat(said(Kind.DEAD_A, "top", Language.EN)).isEqualTo("In Top, last ordered on 11 February 2026.");
    }

    @Test
    void the_border_that_is_reached_is_that_of_a_tier_with_a_name() {
        assertThat(said(Kind.HIDDEN_A_WALLET, "small", Language.EN)).endsWith("the rest reaches the border of Top.");
        assertThat(said(Kind.HIDDEN_A_WALLET, "small", Language.NL)).endsWith("de rest haalt de grens van Top.");
    }

    private static String said(Kind kind, String tier, Language language) {
        Policy policy = Presets.policy("curry-pyramid");
        Rules rules = new Rules(policy, TODAY, 2, 50_000_000L);
        Valuation valuation = new Valuation(
                "K1", 4_789_254, 100_000, 3, 4_789_254, LocalDate.of(2026, 2, 11), 90_000_000L, JUDGED_HIGHEST);
        return new FindingSentence(policy.method(), rules, language, "EUR", true, id -> METHODS.getOrDefault(id, id))
                .tell(new RuleMatch(kind, "K1", tier, valuation, 0, 1), null, null, null, null)
                .sentence();
    }
}
