package io.tierledger.tier.placement;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.tier.placement.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The methods that ship, as they are read by everybody. */
public final class Presets {
    public static final List<String> ALL = List.of(
            "value-potential", "abc-attention", "service-levels", "weighted-metals", "curry-pyramid", "pareto-abc");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Presets() {}

    public static Method method(String id) {
        try (InputStream file = Presets.class.getResourceAsStream("/methods/" + id + ".yaml")) {
            return YAML.readValue(file, Method.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Policy policy(String id) {
        return Policy.of(method(id));
    }

    public static Method changing(Method m, UnaryOperator<Changing> change) {
        return new Method(
                m.id(),
                m.version(),
                m.name(),
                m.source(),
                m.places(),
                m.criteria(),
                m.placing(),
                change.apply(m.changing()),
                m.tiers(),
                m.programme(),
                m.examples());
    }

    /** The same scores, and one tier for whoever has any. */
    public static Method everybody(Method m, String tier) {
        Placing.Table table = java.util.Objects.requireNonNull(m.placing().table());
        Placing all = new Placing(
                new Placing.Table(
                        table.keys(),
                        table.cells().stream()
                                .map(c -> new Placing.Table.Cell(c.scores(), tier))
                                .toList()),
                null,
                null);
        return new Method(
                m.id(),
                m.version(),
                m.name(),
                m.source(),
                m.places(),
                m.criteria(),
                all,
                m.changing(),
                m.tiers(),
                m.programme(),
                m.examples());
    }
}
