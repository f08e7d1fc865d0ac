package io.tierledger.tier.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MonotonyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @FieldSource("io.tierledger.tier.placement.Presets#ALL")
    void a_better_score_never_lowers_a_tier_and_equal_scores_give_equal_tiers(String id) {
        Method method = Presets.method(id);
        Policy policy = Policy.of(method);
        Random random = new Random(id.hashCode());
        for (int i = 0; i < 3_000; i++) {
            Map<String, Integer> scores = new HashMap<>();
            method.criteria()
                    .forEach(c -> scores.put(c.id(), c.lowest() + random.nextInt(c.highest() - c.lowest() + 1)));
            int rank = policy.rankOf(Scorecards.of(method, DAY, scores), Lean.STRAIGHT);
            assertThat(policy.verdict(Scorecards.of(method, DAY, new HashMap<>(scores)), Lean.STRAIGHT)
                            .rank())
                    .isEqualTo(rank);
            var raised = method.criteria().get(random.nextInt(method.criteria().size()));
            if (scores.get(raised.id()) < raised.highest()) {
                scores.merge(raised.id(), 1, Integer::sum);
                assertThat(policy.rankOf(Scorecards.of(method, DAY, scores), Lean.STRAIGHT))
                        .as("%s %s", id, scores)
                        .isLessThanOrEqualTo(rank);
            }
        }
    }
}
