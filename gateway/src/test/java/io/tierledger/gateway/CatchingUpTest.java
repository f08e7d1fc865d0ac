package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While a service catches up the dashboard says so, and comes back by itself. */
@Timeout(120)
class CatchingUpTest {

    @Test
    void a_page_waits_for_a_service_that_is_away() throws Exception {
        try (var services = CannedServices.awayAtFirst(3);
                var gateway = RunningGateway.beforeOne(services.address());
                var browser = new Browser(gateway.address())) {
            browser.open("#/work?accountManager=AM1", "en", "light");
            browser.awaitsText("Catching up…");
            browser.awaitsText("Monday 16 November");
            browser.awaitsNoMore("Catching up…");
            assertThat(services.asked)
                    .as("of no other week than the business date's, which was not known at first")
                    .filteredOn(call -> call.contains("/api/activities"))
                    .isNotEmpty()
                    .allMatch(call -> call.contains("from=2026-11-16"));
        }
    }
}
