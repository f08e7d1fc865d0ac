package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** A browser that fell behind is told to read anew, and does; a list that is longer than a page says so. */
@Timeout(180)
class FallingBehindInABrowserTest {
    private static final String STREAM = "GET /api/tiers/changes/stream?method=abc-attention&last=50";
    private static final String PYRAMID = "GET /api/tiers/pyramid?method=abc-attention";

    @Test
    void who_fell_behind_reads_pyramid_and_changes_anew() throws Exception {
        try (var services = CannedServices.fallingBehindAtFirst();
                var gateway = RunningGateway.beforeOne(services.address());
                var browser = new Browser(gateway.address())) {
            browser.open("#/", "en", "light");
            browser.awaitsTwice(services, STREAM);
            services.asked.clear();
            browser.awaitsAsked(services, PYRAMID);
        }
    }

    @Test
    void what_tiers_bring_in_is_asked_for_until_somebody_knows_it() throws Exception {
        var silent = new AtomicBoolean(true);
        var withoutMoney = CannedServices.text(CannedServices.tin("tiers-pyramid"))
                .replaceAll("\"revenue\": \\{[^}]*}", "\"revenue\": null")
                .replaceAll("\"revenueShare\": \"[0-9.]+\"", "\"revenueShare\": null");
        try (var services = new StubService((request, response) -> {
                    if (request.path().endsWith("changes/stream")) {
                        return response.sse().sendString(Mono.never()); // a change would be a reason of its own to ask
                    }
                    return request.path().equals("api/tiers/pyramid") && silent.getAndSet(false)
                            ? CannedServices.body(response, withoutMoney)
                            : CannedServices.answer(request, response);
                });
                var gateway = RunningGateway.beforeOne(services.address());
                var browser = new Browser(gateway.address())) {
            browser.open("#/", "en", "light");
            browser.awaitsText("60.9% of revenue");
            assertThat(services.asked.stream().filter(PYRAMID::equals)).hasSize(2);
        }
    }

    @Test
    void a_week_with_more_activities_than_a_page_goes_on_on_the_next() throws Exception {
        var work =
                "{\"items\":[{\"activityId\":\"a1\",\"customerId\":\"K1\",\"kind\":\"call\",\"due\":\"2026-11-16\",\"state\":\"MISSED\"}],\"next\":\"more\"}";
        try (var services = new StubService((request, response) -> request.path()
                                .equals("api/activities")
                        ? response.header("Content-Type", "application/json").sendString(Mono.just(work))
                        : CannedServices.answer(request, response));
                var gateway = RunningGateway.beforeOne(services.address());
                var browser = new Browser(gateway.address())) {
            browser.open("#/work?accountManager=AM1", "en", "light");
            browser.awaitsText("more on the next page");
            assertThat(browser.text()).contains("missed").doesNotContain("Complete");
            browser.awaits("tl-work .pages button:last-child").click();
            browser.awaitsText("Page 2");
            assertThat(services.asked)
                    .anyMatch(call -> call.startsWith("GET /api/activities") && call.endsWith("cursor=more"));
        }
    }
}
