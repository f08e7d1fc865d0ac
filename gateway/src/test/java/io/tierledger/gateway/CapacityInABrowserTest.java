package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What weeks ask against what there is, who has too much, what fits, and when account managers are not there. */
class CapacityInABrowserTest extends SignedInABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> RightsOfAToken.answerOr(this::write, request, response));
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(request.method() + " " + request.uri() + " " + body);
        return body.contains("\"to\":\"2026-01-01\"")
                ? CannedServices.body(
                        response.status(422),
                        "{\"code\":\"before-from\",\"field\":\"to\",\"detail\":\"to must not be before from.\"}")
                : CannedServices.body(response, body);
    }

    @BeforeEach
    void forgetWrites() {
        written.clear();
    }

    @Override
    boolean isAnAnswer(String error) {
        return error.contains("422");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | From 1 Oct 2026 to 31 Dec 2026 customers ask 191 hours, €14,326. | 1 week is too full | Per tier, and how many fit         | €1,875
            nl | dark  | Van 1 okt 2026 tot en met 31 dec 2026 vragen klanten 191 uur     | 1 week is te vol   | Per klasse, en hoeveel er passen   | 1.875
            """)
    void the_weeks_are_a_picture_and_a_table(
            String language, String scheme, String summary, String over, String tiers, String cost) {
        opens("/capacity?accountManager=AM1", language, scheme, "marieke.smeets");
        browser.awaitsText(summary);
        assertThat(browser.awaits("main").getText()).contains(over, tiers);
        assertThat(browser.awaits("section[aria-labelledby=capacity-exceptions]")
                        .getText())
                .contains("Bakkerij van der Meer", cost);
        assertThat(browser.awaits("section[aria-labelledby=capacity-weeks]").getText())
                .contains("31.5 hours are asked and 21.6 are there, 9.9 too many.", "Anna de Wit");
        browser.awaits("tl-week-chart canvas");
        assertThat((Long) browser.run(
                        "return document.querySelectorAll('section[aria-labelledby=capacity-weeks] tbody tr').length"))
                .isEqualTo(13);
        isSound();
    }

    @Test
    void who_has_too_much_is_seen_of_all_and_whose_hours_nobody_knows_is_said() {
        opens("/capacity?whose=everybody", "en", "light", "anouk.visser");
        browser.awaitsText("The hours a week are not recorded of Bram Jansen");
        assertThat(browser.awaits("section[aria-labelledby=capacity-managers]").getText())
                .contains("Anna de Wit", "1 week is too full", "21 Dec 2026 – 31 Dec 2026");
        browser.awaitsAsked(services, "GET /api/capacity");
        isSound();
    }

    @Test
    void an_absence_is_added_to_those_that_there_are_and_taken_away() {
        opens("/capacity", "en", "light", "anouk.visser");
        browser.awaitsText("Hours and absences");
        browser.awaitsAsked(services, "GET /api/capacity?accountManager=AM1");
        write("from", "2027-02-15");
        write("to", "2026-01-01");
        browser.awaits("tl-attendance form button").click();
        browser.awaitsText("to must not be before from.");
        write("to", "2027-02-19");
        browser.awaits("tl-attendance form button").click();
        browser.awaitsText("What was planned on those days has moved.");
        assertThat(written.getLast())
                .isEqualTo(
                        "PUT /api/capacity/AM1 {\"hoursPerWeek\":36,\"absences\":[{\"from\":\"2026-12-21\",\"to\":\"2026-12-31\"},"
                                + "{\"from\":\"2027-02-15\",\"to\":\"2027-02-19\"}]}");
        browser.awaits("tl-attendance li:last-child button").click();
        browser.awaitsGone("tl-attendance li:nth-child(2)");
        assertThat(written.getLast()).doesNotContain("2027-02-15").contains("2026-12-21");
        isSound();
    }

    private void write(String field, String value) {
        browser.awaits("tl-attendance form");
        browser.run("document.querySelector('tl-attendance input[name=%s]').value = '%s'".formatted(field, value));
    }
}
