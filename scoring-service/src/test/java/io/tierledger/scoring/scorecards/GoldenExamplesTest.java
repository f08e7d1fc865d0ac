package io.tierledger.scoring.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.Presets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The golden tables of docs/methods.md, written in the presets themselves. */
class GoldenExamplesTest {

    @Test
    void every_preset_carries_examples_and_they_hold() {
        for (Method method : Presets.all()) {
            assertThat(method.examples()).as(method.id()).isNotEmpty();
            for (Method.GoldenExample example : method.examples()) {
                GoldenAnswer answer = GoldenAnswer.of(method, example);
                assertThat(answer.tier()).as(method.id() + " " + example).isEqualTo(example.tier());
                if (example.total() != null) {
                    assertThat(answer.total()).as(method.id() + " " + example).isEqualByComparingTo(example.total());
                }
            }
        }
    }

    @Test
    void the_border_of_customer_value_is_exact_to_the_cent() {
        assertThat(value("9999.99")).isEqualTo(1);
        assertThat(value("10000.00")).isEqualTo(2);
        assertThat(value("250000.00")).isEqualTo(2);
        assertThat(value("250000.01")).isEqualTo(3);
        assertThat(value("-5")).isEqualTo(1);
        assertThat(value("250000.001")).isEqualTo(3);
    }

    private static int value(String amount) {
        Method method = Presets.all().getFirst();
        return new Bands(method.criteria().getFirst().bands(), BigDecimal.ZERO, 2).scoreOf(new BigDecimal(amount));
    }

    @Test
    void a_wrong_example_is_told_apart() {
        Method method = Presets.all().getFirst();
        Map<String, Integer> scores = new HashMap<>(Map.of("potential", 3, "customer-value", 1));
        assertThat(GoldenAnswer.of(method, new Method.GoldenExample(scores, null, "large"))
                        .tier())
                .isEqualTo("development");
    }
}
