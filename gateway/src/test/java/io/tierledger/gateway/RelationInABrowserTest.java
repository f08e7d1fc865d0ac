package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** On a customer's page: its status and account manager, what was put forward of them, and the ways to decide and to put forward. */
class RelationInABrowserTest extends SignedInABrowserTest {
    private static final String PART = "tl-relation ";
    private static final String WAYS = PART + ".actions > button.outline";
    private static final String NONE = "{\"items\":[],\"next\":null}";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile String waiting = NONE;
    private volatile String refusal = "";

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/customers/K1")
                    && request.method().name().equals("GET")) {
                return CannedServices.body(
                        response.header("ETag", "\"4\""), CannedServices.text(CannedServices.tin("customers-K1")));
            }
            if (request.path().equals("api/customers/K1/proposals")) {
                return CannedServices.body(response, waiting);
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(RightsOfAToken.of(request).person().id() + " " + request.method() + " " + request.uri() + " if "
                + request.requestHeaders().get("If-Match") + " " + body);
        return refusal.isEmpty()
                ? CannedServices.body(response, "{}")
                : CannedServices.body(response.status(refusal.contains("stale") ? 412 : 403), refusal);
    }

    @BeforeEach
    void begin() {
        written.clear();
        waiting = NONE;
        refusal = "";
        browser.resize(1366, 900);
    }

    @Override
    boolean isAnAnswer(String error) {
        return error.matches(".*status of (403|412).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | Status and account manager | active   | Put forward: | active →to inactive      | put forward by Anouk Visser, 12 Nov 2026
            nl | dark  | 820  | Status en accountmanager   | actief   | Voorgesteld: | actief →naar inactief    | voorgesteld door Anouk Visser, 12 nov 2026
            nl | light | 360  | Status en accountmanager   | actief   | Voorgesteld: | actief →naar inactief    | voorgesteld door Anouk Visser, 12 nov 2026
            """)
    void how_it_came_about_and_what_waits_is_said_with_who_and_why(
            String language,
            String scheme,
            int width,
            String title,
            String status,
            String forward,
            String change,
            String by) {
        waiting = CannedServices.text(CannedServices.tin("customers-K1-proposals"));
        browser.resize(width, 1100);
        opens("/customers/K1", language, scheme, "marieke.smeets");
        browser.awaitsText(by);
        browser.awaitsText("· Marieke Smeets, 4");
        assertThat(browser.awaits(PART).getText())
                .contains(
                        title, status, "Signed at the fair", "Anna de Wit", forward, "Closes for a year of rebuilding");
        assertThat(browser.awaits(PART + "ul.plain-list").getAttribute("textContent"))
                .contains("They come back in autumn", "No order since spring");
        assertThat(browser.awaits(PART + ".move").getAttribute("textContent").replaceAll("\\s+", " "))
                .isEqualTo(change);
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void an_account_manager_puts_forward_by_keyboard_and_is_told_who_decides() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits(WAYS + ":not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits(PART + "select[name=status]:focus");
        browser.presses("lost");
        browser.awaits(PART + "textarea").sendKeys("Moved to Spain");
        assertThat(browser.awaits(PART + "form .needed").getText())
                .startsWith("This needs a sales manager of the team");
        isSound();
        browser.awaits(PART + "form button[value=propose]").click();
        browser.awaitsText("Put forward; somebody who decides can carry it out.");
        assertThat(written)
                .containsExactly(
                        "anouk.visser PUT /api/customers/K1/status/proposal if \"4\" {\"status\":\"LOST\",\"reason\":\"Moved to Spain\"}");
    }

    @Test
    void a_sales_manager_decides_and_nobody_may_be_chosen() {
        opens("/customers/K1", "en", "dark", "marieke.smeets");
        browser.awaits(PART + "[data-matter=ACCOUNT_MANAGER] .actions button:not([aria-disabled])")
                .click();
        browser.awaits(PART + "select[name=accountManagerId]:focus");
        browser.awaits(PART + "textarea").sendKeys("Left us");
        browser.awaits(PART + "form button[value=set]").click();
        browser.awaitsText("Changed.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT /api/customers/K1/account-manager if \"4\" {\"accountManagerId\":null,\"reason\":\"Left us\"}");
        isSound();
    }

    @Test
    void what_was_put_forward_is_carried_out_as_it_was_read() {
        waiting = CannedServices.text(CannedServices.tin("customers-K1-proposals"));
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits(PART + "tl-decision-actions button.outline:not([aria-disabled])")
                .sendKeys(Keys.ENTER);
        browser.awaitsText("Carried out.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets POST /api/customers/K1/status if null {\"status\":\"INACTIVE\",\"reason\":\"Closes for a year of rebuilding\",\"proposal\":\"7f1f3c1e-6f57-4a3c-9a61-1b1a5a2f0001\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "judged-yourself, You gave a judgement of this customer that counts",
        "stale-version, Somebody changed this in the meantime."
    })
    void a_refusal_stands_at_the_form_and_what_was_typed_stays(String code, String words) {
        refusal = "{\"code\":\"" + code + "\",\"detail\":\"You gave a judgement of this customer that counts\"}";
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits(WAYS + ":not([aria-disabled])").click();
        browser.awaits(PART + "select[name=status]:focus");
        browser.presses("lost");
        browser.awaits(PART + "textarea").sendKeys("Moved to Spain");
        browser.awaits(PART + "form button[value=set]").click();
        browser.awaits(PART + "form .failed");
        assertThat(browser.awaits(PART + "form").getText()).contains(words);
        assertThat(browser.run("return document.querySelector('tl-relation textarea').value"))
                .isEqualTo("Moved to Spain");
        isSound();
    }

    @Test
    void who_may_neither_finds_what_would_be_needed() {
        opens("/customers/K1", "en", "light", "petra.bos");
        browser.awaits(WAYS + "[aria-disabled]").sendKeys(Keys.ENTER);
        browser.run("document.querySelectorAll('tl-relation button').forEach(one => one.click())");
        assertThat(browser.run("return document.querySelectorAll('tl-relation form').length"))
                .isEqualTo(0L);
        assertThat(browser.awaits(PART + ".needed").getText()).startsWith("This needs a sales manager of the team");
        assertThat(written).isEmpty();
    }
}
