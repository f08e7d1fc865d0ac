package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft would have done: how far it is, and then who would move, from where to where, and why. */
class SimulationsInABrowserTest extends InABrowserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /simulations    | en | light | draft of version 3 beside version 2
            /simulations    | nl | dark  | concept van versie 3 naast versie 2
            /simulations/s1 | en | light | Bakkerij van der Meer
            /simulations/s1 | nl | dark  | 20 klanten zouden een andere klasse hebben
            /simulations/s2 | en | light | 42% · 8,100 customers
            /simulations/s2 | nl | dark  | 8.100 klanten
            /simulations/s3 | en | light | scoring-service does not answer.
            """)
    void a_page_renders_without_errors_and_without_barriers(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        browser.awaitsGone(".waiting");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void each_tier_says_what_it_has_before_and_after() {
        browser.open("#/simulations/s1", "en", "light");
        assertThat(browser.awaits("section[aria-labelledby=comparison-title] tbody tr")
                        .getText())
                .contains("50 66 +16 €9,000,000 €11,000,000 +€2,000,000 800 1,056 +256");
    }

    @Test
    void a_cell_of_the_matrix_leads_to_its_movers() {
        browser.open("#/simulations/s1", "en", "light");
        browser.awaits("button[aria-label='14 from Large customer to Strategic customer']")
                .click();
        browser.awaitsAsked(services, "GET /api/simulations/s1/movers?from=large&to=strategic&limit=50");
        browser.awaitsText("Its revenue of EUR 210,000.00 is above the border");
    }

    @Test
    void the_movers_come_page_by_page() {
        browser.open("#/simulations/s1", "en", "light");
        browser.awaits("tl-movers .pages button:last-child:enabled").click();
        browser.awaitsAsked(services, "GET /api/simulations/s1/movers?limit=50&cursor=abc");
        browser.awaitsText("Page 2");
    }

    @Test
    void a_running_one_is_stopped() {
        browser.open("#/simulations/s2", "en", "light");
        browser.awaits(".running button").click();
        browser.awaitsAsked(services, "DELETE /api/simulations/s2");
    }

    @Test
    void one_that_is_gone_says_so() {
        browser.open("#/simulations/gone", "en", "light");
        browser.awaitsText("This simulation is gone.");
    }
}
