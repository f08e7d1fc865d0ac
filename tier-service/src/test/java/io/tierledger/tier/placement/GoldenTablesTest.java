package io.tierledger.tier.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Verdict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GoldenTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @FieldSource("io.tierledger.tier.placement.Presets#ALL")
    void every_example_of_every_preset_comes_out(String id) {
        Method method = Presets.method(id);
        Policy policy = Policy.of(method);
        int checked = 0;
        for (Method.GoldenExample example : method.examples()) {
            if (example.scores().size() < method.criteria().size()) {
                continue;
            }
            Verdict verdict = policy.verdict(Scorecards.of(method, DAY, example.scores()), Lean.STRAIGHT);
            assertThat(verdict.tier()).as("%s %s", id, example).isEqualTo(example.tier());
            if (example.total() != null) {
                assertThat(verdict.total()).isEqualByComparingTo(example.total());
            }
            checked++;
        }
        assertThat(checked).isPositive();
    }

    @Test
    void the_nine_cells_of_service_levels() {
        Map<List<Integer>, String> golden = Map.of(
                List.of(3, 3),
                "15 A",
                List.of(2, 3),
                "13 A",
                List.of(1, 3),
                "11 B",
                List.of(3, 2),
                "12 A",
                List.of(2, 2),
                "10 B",
                List.of(1, 2),
                "8 B",
                List.of(3, 1),
                "9 B",
                List.of(2, 1),
                "7 C",
                List.of(1, 1),
                "5 C");
        Method method = Presets.method("service-levels");
        Policy policy = Policy.of(method);
        golden.forEach((scores, expected) -> {
            Verdict verdict = policy.verdict(
                    Scorecards.of(
                            method, DAY, Map.of("current-revenue", scores.get(0), "growth-potential", scores.get(1))),
                    Lean.STRAIGHT);
            assertThat(verdict.total().toPlainString() + " " + verdict.tier()).isEqualTo(expected);
        });
    }

    @Test
    void the_product_of_two_scores_does_not_decide() {
        Method method = Presets.method("value-potential");
        Policy policy = Policy.of(method);
        assertThat(policy.verdict(
                                Scorecards.of(method, DAY, Map.of("potential", 1, "customer-value", 3)), Lean.STRAIGHT)
                        .rule())
                .isEqualTo("potential 1 and customer-value 3: large");
        assertThat(policy.verdict(
                                Scorecards.of(method, DAY, Map.of("potential", 3, "customer-value", 1)), Lean.STRAIGHT)
                        .rule())
                .isEqualTo("potential 3 and customer-value 1: development");
    }

    @Test
    void the_rule_can_be_read_aloud() {
        Method method = Presets.method("service-levels");
        Policy policy = Policy.of(method);
        Set<String> rules = new HashSet<>();
        for (int revenue = 1; revenue <= 3; revenue++) {
            rules.add(policy.verdict(
                            Scorecards.of(
                                    method,
                                    DAY,
                                    Map.of("current-revenue", revenue, "growth-potential", revenue == 1 ? 3 : 1)),
                            Lean.STRAIGHT)
                    .rule());
        }
        assertThat(rules)
                .contains(
                        "current-revenue 1 and growth-potential 3: total 11, from 8: B",
                        "current-revenue 2 and growth-potential 1: total 7, below 8: C");
    }

    @Test
    void whoever_never_ordered_is_suspect_whatever_is_judged() {
        Method method = Presets.method("weighted-metals");
        var scorecard = Scorecards.of(
                method,
                DAY,
                Map.of("strategic-fit", 5, "cooperation", 5, "durable-placements", 5),
                Map.of(),
                false,
                "JUDGEMENT");
        assertThat(Policy.of(method).verdict(scorecard, Lean.STRAIGHT).rule()).isEqualTo("never ordered: suspect");
    }
}
