package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An installation that reports in another currency: whatever is told without one is in that of the clock. */
class AnotherCurrencyInABrowserTest extends InABrowserTest {
    @Override
    StubService services() throws Exception {
        return new StubService((request, response) -> request.path().equals("api/clock")
                ? CannedServices.body(
                        response,
                        CannedServices.text(CannedServices.tin("clock")).replace("\"EUR\"", "\"USD\""))
                : CannedServices.answer(request, response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /customers/K1            | en | light | US$104,210.00 18 Nov 2026 now US$98,450.00
            /customers/K1            | nl | dark  | US$ 104.210,00 18 nov 2026 nu US$ 98.450,00
            /methods/value-potential | en | light | from US$10,000, up to and including US$250,000
            """)
    void measures_and_borders_are_in_it(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        assertThat(browser.consoleErrors())
                .filteredOn(error -> !error.contains("404"))
                .isEmpty();
    }
}
