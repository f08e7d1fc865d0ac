package io.tierledger.tier.placement;

import static io.tierledger.tier.placement.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Changing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MarginTest {
    private static final UnaryOperator<Changing> TENTH = c -> new Changing(
            Changing.Clock.AT_ONCE, Changing.Clock.AT_ONCE, null, null, false, new BigDecimal("0.10"), null);

    @Test
    void a_promotion_needs_the_border_and_a_tenth_of_it() {
        given("abc-attention", TENTH)
                .at("C", "2026-01-01")
                .assessed(Map.of("purchases", 2), Map.of("purchases", "109999.99"), Occasion.EVENT, "2026-02-01")
                .thenNothing()
                .assessed(Map.of("purchases", 2), Map.of("purchases", "110000.00"), Occasion.EVENT, "2026-02-02")
                .thenPromoted("C", "A");
    }

    @Test
    void a_demotion_needs_a_tenth_below_the_border() {
        given("abc-attention", TENTH)
                .at("A", "2026-01-01")
                .assessed(Map.of("purchases", 1), Map.of("purchases", "90000.00"), Occasion.EVENT, "2026-02-01")
                .thenNothing()
                .assessed(Map.of("purchases", 1), Map.of("purchases", "89999.99"), Occasion.EVENT, "2026-02-02")
                .thenDemoted("A", "C");
    }

    @Test
    void totals_have_their_margin_on_the_border_of_the_tier() {
        given("service-levels", TENTH)
                .at("B", "2026-01-01")
                .assessed(Map.of("current-revenue", 2, "growth-potential", 3), Occasion.EVENT, "2026-02-01")
                .thenNothing()
                .assessed(Map.of("current-revenue", 3, "growth-potential", 3), Occasion.EVENT, "2026-02-02")
                .thenPromoted("B", "A")
                .assessed(Map.of("current-revenue", 1, "growth-potential", 3), Occasion.EVENT, "2026-02-03")
                .thenNothing()
                .assessed(Map.of("current-revenue", 2, "growth-potential", 2), Occasion.EVENT, "2026-02-04")
                .thenDemoted("A", "B");
    }

    @Test
    void nobody_flips_to_and_fro_within_the_margin() {
        Random random = new Random(20261121);
        for (int run = 0; run < 200; run++) {
            Given customer = given("abc-attention", TENTH).at(run % 2 == 0 ? "A" : "C", "2026-01-01");
            for (int day = 1; day <= 28; day++) {
                long cents = 9_000_000 + random.nextInt(1_999_999);
                customer.assessed(
                        Map.of("purchases", cents >= 10_000_000 ? 2 : 1),
                        Map.of("purchases", BigDecimal.valueOf(cents, 2).toPlainString()),
                        Occasion.EVENT,
                        "2026-02-%02d".formatted(day));
                assertThat(customer.decision).isInstanceOf(Decision.Unchanged.class);
            }
        }
    }
}
