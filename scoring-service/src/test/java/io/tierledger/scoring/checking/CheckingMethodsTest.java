package io.tierledger.scoring.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.Presets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckingMethodsTest {

    /** A preset with some things said differently: what it says, what it is to say instead, and so on. */
    private static List<Problem> problems(String id, String... saidAndInstead) {
        try (var in = Method.class.getResourceAsStream("/methods/" + id + ".yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < saidAndInstead.length; i += 2) {
                assertThat(text).contains(saidAndInstead[i]);
                text = text.replaceFirst(
                        java.util.regex.Pattern.quote(saidAndInstead[i]),
                        java.util.regex.Matcher.quoteReplacement(saidAndInstead[i + 1]));
            }
            return MethodChecks.of(MethodDocuments.yaml(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(String id, String said, String instead, String place, String code) {
        List<Problem> problems = problems(id, said, instead);
        assertThat(problems).as(said + " → " + instead).isNotEmpty();
        assertThat(problems.getFirst().place()).isEqualTo(place);
        assertThat(problems.getFirst().code()).isEqualTo(code);
    }

    @Test
    void every_preset_is_sound() {
        for (Method preset : Presets.all()) {
            assertThat(MethodChecks.of(preset)).as(preset.id()).isEmpty();
        }
    }

    @Test
    void a_gap_between_bands_is_named() {
        refused("value-potential", "above: 250000}", "above: 260000}", "criteria[0].bands[2]", "gap");
        refused("value-potential", "upTo: 250000}", "below: 250000}", "criteria[0].bands[2]", "gap");
        refused(
                "value-potential",
                "{score: 1, below: 10000}",
                "{score: 1, from: 0, below: 10000}",
                "criteria[0].bands[0]",
                "gap");
    }

    @Test
    void an_overlap_of_bands_is_named() {
        refused("value-potential", "above: 250000}", "above: 240000}", "criteria[0].bands[2]", "overlap");
        refused(
                "abc-attention",
                "{score: 1, below: 100000}",
                "{score: 1, upTo: 100000}",
                "criteria[0].bands[1]",
                "overlap");
    }

    @Test
    void scores_go_one_way() {
        refused("value-potential", "{score: 3, above", "{score: 1, above", "criteria[0].bands", "monotony");
    }

    @Test
    void weights_add_up_to_a_hundred_where_they_are_shares() {
        refused("weighted-metals", "weight: 25", "weight: 24", "criteria", "weights");
    }

    @Test
    void a_table_has_one_cell_for_every_combination() {
        refused("value-potential", "      - {scores: [1, 1], tier: transactional}\n", "", "placing.table.cells", "gap");
        refused(
                "value-potential",
                "{scores: [1, 1], tier: transactional}",
                "{scores: [1, 2], tier: transactional}",
                "placing.table.cells[7]",
                "overlap");
        refused(
                "value-potential",
                "keys: [potential, customer-value]",
                "keys: [potential, value]",
                "placing.table.keys[1]",
                "unknown");
        refused(
                "value-potential",
                "{scores: [1, 1], tier: transactional}",
                "{scores: [1, 1], tier: bronze}",
                "placing.table.cells[6].tier",
                "unknown");
    }

    @Test
    void a_better_score_never_has_a_worse_tier() {
        refused(
                "value-potential",
                "{scores: [3, 3], tier: strategic}",
                "{scores: [3, 3], tier: development}",
                "placing.table.cells",
                "monotony");
        refused(
                "service-levels",
                "{from: 8, tier: B}",
                "{from: 8, tier: A}",
                "placing.thresholds.borders[1].tier",
                "monotony");
    }

    @Test
    void the_lowest_total_has_a_tier() {
        refused(
                "service-levels",
                "{from: 5, tier: C}",
                "{from: 6, tier: C}",
                "placing.thresholds.borders[2].from",
                "gap");
    }

    @Test
    void examples_must_hold() {
        refused("service-levels", "total: \"15\", tier: A", "total: \"14\", tier: A", "examples[0].total", "golden");
        refused("service-levels", "total: \"15\", tier: A", "total: \"15\", tier: B", "examples[0].tier", "golden");
        refused(
                "service-levels",
                "{current-revenue: 3, growth-potential: 3}",
                "{current-revenue: 3}",
                "examples[0]",
                "golden");
    }

    @Test
    void periods_percents_and_scales_are_checked() {
        refused("value-potential", "window: P12M", "window: twelve", "criteria[0].window", "format");
        refused("value-potential", "staleAfter: P12M", "staleAfter: P0M", "criteria[1].staleAfter", "range");
        refused("value-potential", "highest: 3", "highest: 2000000000", "criteria[0]", "range");
        refused("curry-pyramid", "upToPercent: 100", "upToPercent: 99", "criteria[0].ranking.bands", "gap");
        refused("service-levels", "  reviewCycle: P6M\n", "", "changing.reviewCycle", "missing");
        refused("value-potential", "margin: 0", "margin: 2", "changing.margin", "range");
        refused("value-potential", "  large: {contacts", "  huge: {contacts", "programme.huge", "unknown");
    }

    @Test
    void a_measure_says_which_parts_of_a_criterion_it_needs_and_takes() {
        refused("value-potential", "    window: P12M\n", "", "criteria[0].window", "missing");
        refused(
                "value-potential",
                "measure: REVENUE",
                "measure: PAYMENT_DAYS\n    orderKind: repair",
                "criteria[0].orderKind",
                "unknown");
        refused(
                "value-potential",
                "measure: REVENUE",
                "measure: REVENUE\n    share: 0.5",
                "criteria[0].share",
                "unknown");
    }

    @Test
    void a_measure_of_one_kind_of_orders_needs_the_kind() {
        String days = "measure: KIND_RECENCY\n    orderKind: ";
        refused("value-potential", "measure: REVENUE", "measure: KIND_RECENCY", "criteria[0].orderKind", "missing");
        refused("value-potential", "measure: REVENUE", days + "' '", "criteria[0].orderKind", "missing");
        assertThat(problems("value-potential", "measure: REVENUE", days + "repair"))
                .isEmpty();
    }

    @Test
    void a_margin_finer_than_can_be_compared_is_refused() {
        assertThat(problems(
                        "value-potential",
                        "upTo: 250000",
                        "upTo: 999999999999",
                        "above: 250000",
                        "above: 999999999999",
                        "margin: 0",
                        "margin: 0.001"))
                .extracting(Problem::place)
                .containsExactly("changing.margin");
    }

    @Test
    void a_document_may_hold_nothing_at_all() {
        Method nothing = MethodDocuments.json("{\"version\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(MethodChecks.of(nothing)).extracting(Problem::place).contains("id", "criteria", "tiers", "placing");
    }
}
