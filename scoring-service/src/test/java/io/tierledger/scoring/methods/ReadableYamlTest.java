package io.tierledger.scoring.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A method written out can be read by a person, and back into the same method. */
class ReadableYamlTest {

    @ParameterizedTest
    @MethodSource("io.tierledger.scoring.methods.Presets#all")
    void what_is_written_is_read_back_the_same(Method preset) {
        assertThat(readBack(preset)).isEqualTo(preset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "12",
                "a: b",
                "a, b",
                "#c",
                "- d",
                "it's",
                "quote \" and \\",
                "[e]",
                " f ",
                "",
                "ﬀ\u2028",
                "a\nb",
                "@g",
                "n",
                "100 %"
            })
    void any_name_is_read_back_the_same(String name) {
        Method preset = Presets.all().getFirst();
        Method named = new Method(
                preset.id(),
                1,
                Map.of("en", name, "nl", name),
                name,
                preset.places(),
                preset.criteria(),
                preset.placing(),
                preset.changing(),
                preset.tiers(),
                preset.programme(),
                preset.examples());
        assertThat(readBack(named)).isEqualTo(named);
    }

    @Test
    void what_belongs_together_stands_on_one_line() {
        Method preset = Presets.all().stream()
                .filter(m -> m.id().equals("abc-attention"))
                .findFirst()
                .orElseThrow();
        assertThat(MethodDocuments.asYaml(preset).lines())
                .contains(
                        "name: {en: ABC of attention, nl: ABC van aandacht}",
                        "      - {scores: [2, 1], tier: B}",
                        "  demotionAfter: P6M",
                        "  - id: purchases")
                .allSatisfy(line -> assertThat(line.length()).isLessThan(140))
                .hasSizeLessThan(90);
    }

    private static Method readBack(Method method) {
        return MethodDocuments.yaml(MethodDocuments.asYaml(method).getBytes(StandardCharsets.UTF_8));
    }
}
