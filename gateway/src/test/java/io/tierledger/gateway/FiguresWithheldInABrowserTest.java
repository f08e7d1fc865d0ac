package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pyramid of a reader who may see no customer. */
@Timeout(180)
class FiguresWithheldInABrowserTest {
    private static final String PYRAMID = """
            {"method":"abc-attention","methodVersion":3,"asOf":"2026-10-31","customers":861,"tiers":[
             {"tier":"A","name":"A","revenue":null,"revenueShare":null,"profit":null,"withheld":true},
             {"tier":"B","name":"B","revenue":null,"revenueShare":null,"profit":null,"withheld":true},
             {"tier":"C","name":"C","customers":800,"share":0.9292,"revenue":{"amount":"1490000.00","currency":"EUR"},
              "revenueShare":0.2,"profit":{"amount":"12300.00","currency":"EUR"},"contactsPerYear":1600}],
             "notPlaced":null,"awaitingPlacement":null,"monthEnd":true}""";

    @Test
    void what_is_withheld_says_so_and_leaves_no_totals() throws Exception {
        try (var services =
                        new StubService((request, response) -> request.path().equals("api/tiers/pyramid")
                                ? CannedServices.body(response, PYRAMID)
                                : CannedServices.answer(request, response));
                var gateway = RunningGateway.beforeOne(services.address());
                var browser = new Browser(gateway.address())) {
            browser.open("#/", "en", "light");
            browser.awaitsText("figures of fewer than five customers are withheld");
            assertThat(browser.awaits("tl-home table").getText())
                    .contains("A\nwithheld – – – –", "B\nwithheld – – – –", "C\n800", "Total 861 – –")
                    .doesNotContain("NaN", "undefined");
            assertThat(browser.awaits("tl-home .pyramid").getText())
                    .contains("withheld", "20% of revenue")
                    .doesNotContain("NaN", "undefined");
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }
}
