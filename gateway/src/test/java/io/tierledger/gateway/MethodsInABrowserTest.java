package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Methods explain themselves: what counts, which tier follows, when it changes, who answers for it. */
class MethodsInABrowserTest extends InABrowserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /methods                 | en | light | Version 2 · since 20 Jun 2026
            /methods                 | nl | dark  | Versie 2 · sinds 20 jun 2026
            /methods/value-potential | en | light | from €10,000, up to and including €250,000
            /methods/value-potential | nl | dark  | Omhoog: aan het eind van de maand
            /methods/service-levels  | en | dark  | Total = 2 × Current revenue + 3 × Growth potential
            /methods/service-levels  | nl | light | vanaf 8, onder 12
            /methods/service-levels  | en | light | Measured: remaining wallet over the past 12 months.
            /methods/service-levels  | nl | dark  | Gemeten: nog te winnen omzet over de afgelopen 12 maanden.
            /methods/curry-pyramid   | en | light | the next 4 percent, up to 5
            /methods/curry-pyramid   | nl | dark  | de volgende 15 procent
            """)
    void a_page_renders_without_errors_and_without_barriers(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        browser.awaitsGone(".waiting");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void a_decision_table_is_a_grid_with_every_combination() {
        browser.open("#/methods/value-potential", "en", "light");
        var rows = browser.awaits("table.cells tbody").findElements(By.tagName("tr"));
        assertThat(rows.stream().map(row -> row.getText().replace('\n', ' ')).toList())
                .containsExactly(
                        "3 super Development customer Strategic customer Strategic customer",
                        "2 average Development customer Large customer Strategic customer",
                        "1 little Transactional customer Transactional customer Large customer");
    }

    @Test
    void earlier_versions_say_who_wrote_and_who_published_them() {
        browser.open("#/methods/value-potential", "en", "light");
        browser.awaitsText("from 1 Jul 2026");
        assertThat(browser.text()).contains("Anna", "Bo", "came with the system", "Draft 2");
        browser.awaits("a[href='#/methods/value-potential?version=1']").click();
        assertThat(services.asked)
                .containsOnlyOnce("GET /api/methods/value-potential")
                .hasSizeGreaterThan(4);
        browser.awaitsAsked(services, "GET /api/methods/value-potential?version=1");
    }

    @Test
    void a_method_is_made_the_leading_one_by_somebody_who_is_sure() {
        browser.open("#/methods/value-potential", "en", "light");
        browser.awaits("tl-leading button").click();
        browser.awaitsText("will be redrawn");
        browser.awaits("tl-leading .notice button").click();
        browser.awaits("dialog[open] input").sendKeys("Anna");
        browser.awaits("dialog[open] button").click();
        browser.awaitsAsked(services, "PUT /api/methods/leading");
    }

    @Test
    void a_method_that_is_not_there_is_said_so() {
        browser.open("#/methods/nothing", "en", "light");
        browser.awaitsText("We do not know this method.");
    }
}
