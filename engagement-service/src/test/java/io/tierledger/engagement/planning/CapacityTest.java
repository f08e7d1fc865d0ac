package io.tierledger.engagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The figures of S1, with the programme of the preset that ships. */
class CapacityTest {
    private static final Map<String, Programme> PROGRAMMES = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        try (InputStream preset = CapacityTest.class.getResourceAsStream("/methods/abc-attention.yaml")) {
            Map<String, Map<String, Map<String, Map<String, Integer>>>> method = new Yaml().load(preset);
            method.get("programme").forEach((tier, what) -> PROGRAMMES.put(tier, Programme.of(what.get("contacts"))));
        }
    }

    @Test
    void a_thousand_customers_need_350_visits_and_3100_calls() {
        Map<String, Integer> customers = Map.of("A", 50, "B", 150, "C", 800);
        assertThat(Demand.of(customers, PROGRAMMES)).isEqualTo(Map.of("visit", 350L, "call", 3_100L));
    }

    @Test
    void a_promotion_costs_what_it_adds() {
        assertThat(PROGRAMMES.get("C").extraFor(PROGRAMMES.get("B"))).isEqualTo(5);
        assertThat(PROGRAMMES.get("B").extraFor(PROGRAMMES.get("A"))).isEqualTo(9);
        assertThat(PROGRAMMES.get("C").extraFor(PROGRAMMES.get("A"))).isEqualTo(14);
    }
}
