package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** The queue of the service desk: who is helped next, and why. */
class DeskInABrowserTest extends InABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            boolean isWrite = !request.method().name().equals("GET");
            return isWrite && request.path().startsWith("api/requests")
                    ? request.receive().aggregate().asString().flatMap(body -> {
                        written.add(request.uri() + " " + body);
                        return Mono.from(CannedServices.body(response, "{}"));
                    })
                    : CannedServices.answer(request, response);
        });
    }

    @BeforeEach
    void forgetWrites() {
        written.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2 requests wait, 1 will be late  | In the order in which they are answered       | will be late  | 68 hours 30 minutes of working time left | Top  | (erased) | back office  | Waiting for the customer
            nl | 2 verzoeken wachten, 1 wordt te laat | In de volgorde waarin ze worden beantwoord | wordt te laat | nog 68 uur 30 minuten werktijd        | Top  | (gewist) | binnendienst | Wacht op de klant
            """)
    void the_queue_says_who_is_next_why_and_until_when(
            String language,
            String counted,
            String heading,
            String late,
            String left,
            String tier,
            String gone,
            String office,
            String paused) {
        shows("/desk", language, "light", counted);
        browser.awaitsText(paused);
        assertThat(browser.text())
                .contains(
                        heading, late, left, tier, gone, office, "Anna de Wit", "A before C", "a drawing", "Two ovens");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void one_assignees_queue_is_asked_for() {
        browser.open("#/desk?assignee=AM1", "en", "dark");
        browser.awaitsAsked(services, "GET /api/requests/queue?assignee=AM1&limit=100");
    }

    @Test
    void an_answer_is_written_by_keyboard_and_the_queue_is_asked_for_again() {
        shows("/desk", "en", "light", "Two ovens");
        browser.run("localStorage.setItem('tierledger.user', 'Anna')");
        browser.awaits("tl-request-actions button").click();
        browser.awaits("input[name=note]").sendKeys("Sent\n");
        browser.awaitsGone("form.answer");
        assertThat(written).containsExactly("/api/requests/R%201%2Fa/answer {\"note\":\"Sent\"}");
        browser.awaitsTwice(services, "GET /api/requests/queue?limit=100");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void what_a_customer_asks_is_recorded() {
        shows("/desk", "en", "light", "Record a request");
        browser.run("localStorage.setItem('tierledger.user', 'Anna')");
        browser.awaits("tl-record-request button").click();
        browser.awaits("input[name=customerId]").sendKeys("K1");
        browser.awaits("input[name=subject]").sendKeys("A new oven");
        browser.awaits("input[name=amount]").sendKeys("900");
        hasNeitherErrorsNorBarriers();
        browser.awaits("input[name=amount]").sendKeys("\n");
        browser.awaitsText("Recorded.");
        assertThat(written)
                .containsExactly(
                        "/api/requests {\"customerId\":\"K1\",\"kind\":\"QUESTION\",\"subject\":\"A new oven\","
                                + "\"amount\":{\"amount\":\"900\",\"currency\":\"EUR\"}}");
    }
}
