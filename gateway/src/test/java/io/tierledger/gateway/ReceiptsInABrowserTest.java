package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receipt speaks of tiers, criteria and methods by their names, and has no figures that its method does not have. */
class ReceiptsInABrowserTest extends InABrowserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Contribution 5 → Top | the policy of Curry’s pyramid, version 1
            nl | Bijdrage 5 → Top     | het beleid van Piramide van Curry, versie 1
            """)
    void a_rule_and_who_decided_have_names(String language, String rule, String decidedBy) {
        browser.open("#/customers/K1?method=curry-pyramid", language, "light");
        browser.awaits("tl-receipt summary").click();
        browser.awaitsText(rule);
        assertThat(browser.awaits("tl-receipt").getText()).contains(decidedBy).doesNotContain("curry-pyramid");
    }

    @Test
    void where_nothing_is_added_up_there_are_neither_weights_nor_points_nor_a_total() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        assertThat(browser.awaits("tl-scorecard table").getText()).doesNotContain("Weight", "Points", "Total");
        browser.awaits("tl-receipt summary").click();
        assertThat(browser.awaits("tl-receipt table").getText()).doesNotContain("Weight", "Points");
        assertThat(browser.awaits("tl-receipt .facts-list").getText()).doesNotContain("Total");
    }

    @Test
    void where_scores_are_added_up_they_are_there() {
        browser.open("#/customers/K1?method=abc-attention", "en", "light");
        assertThat(browser.awaits("tl-scorecard table").getText()).contains("Weight", "Points", "Total");
    }
}
