package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many went up and down is what the service counted in a period that is said, whatever the stream replays. */
class WhoMovesInABrowserTest extends InABrowserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | In the last 30 days: 22 Oct 2026 up to and including 20 Nov 2026, by business date. | 1,204
            nl | In de laatste 30 dagen: 22 okt 2026 tot en met 20 nov 2026, naar werkdatum.         | 1.204
            """)
    void the_period_is_said_beside_the_figures(String language, String period, String promotions) {
        shows("/", language, "light", period);
        assertThat(browser.awaits(".tally").getText()).contains(promotions, "87");
        browser.awaits(".changes li:nth-child(4)");
        assertThat(browser.awaits(".tally").getText()).contains(promotions, "87");
    }

    @Test
    void on_a_day_in_the_past_the_thirty_days_that_end_on_it_count() {
        browser.open("#/?asOf=2026-06-30", "en", "light");
        browser.awaitsAsked(
                services, "GET /api/tiers/changes/counts?method=abc-attention&from=2026-06-01&to=2026-06-30");
    }
}
