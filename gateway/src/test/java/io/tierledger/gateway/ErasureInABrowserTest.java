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

/** On the page of a customer who was removed: administrators ask for its erasure, approve it as another, and see how far it is. */
class ErasureInABrowserTest extends SignedInABrowserTest {
    private static final String PART = "tl-erasure ";
    private static final String NONE = "{\"customerId\":\"K1\",\"state\":\"NONE\",\"carriedOut\":[]}";
    private static final String REQUESTED = """
            {"customerId":"K1","state":"REQUESTED","reason":"Vroeg erom","requestedBy":"%s","requestedAt":"2026-11-20T10:00:00Z","carriedOut":[]}""";
    private static final String DONE = """
            {"customerId":"K1","state":"DONE","erasedOn":"2026-11-21","reason":"Vroeg erom","requestedBy":"otto.berg","requestedAt":"2026-11-20T10:00:00Z",
             "approvedBy":"adam.mulder","approvedAt":"2026-11-21T10:00:00Z","doneAt":"2026-11-21T10:02:00Z","carriedOut":["customer","scoring","tier","engagement"]}""";
    private static final String REMOVED =
            "{\"customerId\":\"K1\",\"name\":\"Bakkerij\",\"kind\":\"ORGANISATION\",\"status\":\"REMOVED\",\"accountManagerId\":\"AM1\"}";
    private static final String ERASED =
            "{\"customerId\":\"K1\",\"name\":null,\"kind\":\"ORGANISATION\",\"status\":\"REMOVED\",\"accountManagerId\":\"AM1\","
                    + "\"sealed\":\"erased\",\"erasedOn\":\"2026-11-21\"}";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile String customer = REMOVED;
    private volatile String erasure = NONE;

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/customers/K1")) {
                return CannedServices.body(response, customer);
            }
            if (request.path().equals("api/customers/K1/erasure")
                    && request.method().name().equals("GET")) {
                return CannedServices.body(response, erasure);
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(
                RightsOfAToken.of(request).person().id() + " " + request.method() + " " + request.uri() + " " + body);
        erasure = request.uri().endsWith("/approval") ? DONE : REQUESTED.formatted("adam.mulder");
        return CannedServices.body(response, erasure);
    }

    @BeforeEach
    void begin() {
        written.clear();
        customer = REMOVED;
        erasure = NONE;
        browser.resize(1366, 900);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | Ask for its erasure   | Asked for; another administrator has to approve it. | Another administrator approves it.
            nl | dark  | 820  | Vragen om te wissen   | Gevraagd; een andere beheerder moet het goedkeuren. | Een andere beheerder keurt het goed.
            """)
    void one_asks_with_a_reason_and_is_not_the_one_who_approves(
            String language, String scheme, int width, String begin, String asked, String another) {
        browser.resize(width, 1100);
        opens("/customers/K1", language, scheme, "adam.mulder");
        var button = browser.awaits(PART + ".actions button:not([aria-disabled])");
        assertThat(button.getText()).isEqualTo(begin);
        isSound();
        button.click();
        browser.awaits(PART + "form input[name=reason]:focus").sendKeys("Vroeg erom");
        isSound();
        browser.awaits(PART + "form button").click();
        browser.awaitsText(asked);
        browser.awaitsText(another);
        assertThat(written).containsExactly("adam.mulder POST /api/customers/K1/erasure {\"reason\":\"Vroeg erom\"}");
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
        isSound();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Approve: erase for ever          | It is erased.     | erased on 21 Nov 2026
            nl | Goedkeuren: voor altijd wissen   | Het is gewist.    | gewist op 21 nov 2026
            """)
    void another_approves_and_the_page_says_erased_with_the_day(
            String language, String words, String done, String day) {
        erasure = REQUESTED.formatted("otto.berg");
        opens("/customers/K1", language, "light", "adam.mulder");
        browser.awaitsText("Vroeg erom");
        var button = browser.awaits(PART + ".actions button:not(.plain)");
        assertThat(button.getText()).isEqualTo(words);
        isSound();
        button.click();
        browser.awaitsText(done);
        assertThat(written).containsExactly("adam.mulder POST /api/customers/K1/erasure/approval ");
        customer = ERASED;
        browser.open("#/customers", language, "light");
        browser.open("#/customers/K1", language, "light");
        browser.awaitsText(day);
        assertThat(browser.awaits("h1").getText()).isEqualTo("K1");
        isSound();
    }

    @Test
    void an_auditor_sees_how_far_it_is_and_is_told_who_may_go_on_and_others_see_nothing_of_it() {
        erasure = REQUESTED.formatted("adam.mulder");
        opens("/customers/K1", "en", "light", "otto.berg");
        browser.awaitsText("Vroeg erom");
        browser.awaits(PART + "button[aria-disabled]");
        assertThat(browser.awaits(PART + ".needed").getText()).contains("the role administrator");
        isSound();
        browser.forgetCookies();
        opens("/customers/K1", "en", "light", "petra.bos");
        browser.awaits("tl-moments");
        assertThat(browser.run("return document.querySelector('tl-erasure').textContent.trim()"))
                .isEqualTo("");
        assertThat(written).isEmpty();
    }
}
