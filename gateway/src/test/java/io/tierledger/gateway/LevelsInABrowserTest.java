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

/** Service levels on a customer's page, and exceptions that wait on the page of proposals. */
class LevelsInABrowserTest extends SignedInABrowserTest {
    private static final String PART = "tl-levels ";
    private static final String WAITING = PART + "tl-exception-actions ";
    private static final String LISTED = "tl-exceptions .activities li:first-child ";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile String refusal = "";

    @Override
    StubService services() {
        return new StubService((request, response) -> RightsOfAToken.answerOr(this::write, request, response));
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(RightsOfAToken.of(request).person().id() + " " + request.method() + " "
                + request.uri().replace("/api/service-levels/", "") + " " + body);
        return refusal.isEmpty()
                ? CannedServices.body(response, "{}")
                : CannedServices.body(response.status(refusal.contains("yourself") ? 403 : 422), refusal);
    }

    @BeforeEach
    void begin() {
        written.clear();
        refusal = "";
        browser.resize(1366, 900);
    }

    /** What is refused, and that the tin holds no more than it does. */
    @Override
    boolean isAnAnswer(String error) {
        return error.matches("(?s).*(status of 403|status of 422|404).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | Service levels | within 24 hours          | approved by Marieke Smeets       | What the customer does for it: | Waits for a second person | What the customer may be told
            nl | dark  | 820  | Serviceniveaus | binnen 24 uur            | goedgekeurd door Marieke Smeets  | Wat de klant ervoor doet:      | Wacht op een tweede persoon | Wat de klant mag lezen
            nl | light | 360  | Serviceniveaus | binnen 24 uur            | goedgekeurd door Marieke Smeets  | Wat de klant ervoor doet:      | Wacht op een tweede persoon | Wat de klant mag lezen
            """)
    void what_is_granted_and_given_is_said_with_who_and_why(
            String language,
            String scheme,
            int width,
            String title,
            String response,
            String by,
            String promise,
            String waits,
            String text) {
        browser.resize(width, 1100);
        opens("/customers/K1", language, scheme, "marieke.smeets");
        browser.awaitsText(by);
        browser.awaitsText("Anouk Visser, 19");
        assertThat(browser.awaits(PART).getText())
                .contains(title, response, promise, "Asks by mail", waits, "A rival offers eight", "7.5 %", text)
                .contains("Pays on the twentieth", "Forty pallets");
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('tl-levels textarea')].map(one => one.lang + one.value.slice(0, 12))"))
                .isEqualTo(List.of("nlU krijgt nu:", "enYou now get:"));
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void another_approves_what_was_read_with_one_press() {
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits(WAITING + "button.outline:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaitsText("Approved; what the customer does for it is an agreement now.");
        assertThat(written)
                .containsExactly("marieke.smeets POST K1/exceptions/discount-ceiling/approval {\"id\":\"e2\"}");
        isSound();
    }

    @Test
    void who_put_it_forward_takes_it_back_and_is_told_who_approves() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits(WAITING + "button.outline[aria-disabled]").click();
        assertThat(browser.run("return document.querySelector('" + WAITING + ".needed').textContent"))
                .asString()
                .startsWith(
                        "This needs a sales manager of the team that answers for this customer, who has not judged it;");
        assertThat(browser.awaits(WAITING + "button.plain").getText()).isEqualTo("Take back");
        browser.awaits(WAITING + "button.plain:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits(WAITING + "input[name=reason]:focus");
        browser.presses("They did not sign", Keys.ENTER);
        browser.awaitsText("Taken back.");
        assertThat(written)
                .containsExactly(
                        "anouk.visser DELETE K1/exceptions/discount-ceiling/proposal {\"reason\":\"They did not sign\"}");
    }

    @Test
    void a_level_is_put_forward_by_keyboard_and_what_is_refused_stands_at_its_field() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        refusal = "{\"code\":\"not-a-percentage\",\"field\":\"value\",\"detail\":\"value must be a percentage\"}";
        browser.awaits(PART + "tbody tr:nth-child(2) button:not([aria-disabled])")
                .sendKeys(Keys.ENTER);
        browser.awaits(PART + "form input[name=value]:focus");
        browser.presses("lots");
        browser.awaits(PART + "form textarea[name=reason]").sendKeys("A rival");
        browser.awaits(PART + "form .actions button").sendKeys(Keys.ENTER);
        browser.awaits(PART + "form input[name=value][aria-invalid]:focus");
        assertThat(browser.awaits(PART + "form .refused").getText()).isEqualTo("value must be a percentage");
        isSound();
        refusal = "";
        browser.awaits(PART + "form input[name=value]").clear();
        browser.awaits(PART + "form input[name=value]").sendKeys("3");
        browser.awaits(PART + "form .actions button").sendKeys(Keys.ENTER);
        browser.awaitsText("Agreed.");
        assertThat(written)
                .last()
                .isEqualTo("anouk.visser PUT K1/exceptions/discount-ceiling {\"value\":\"3\",\"reason\":\"A rival\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "marieke.smeets, 1, End the exception, DELETE K1/exceptions/response",
        "anouk.visser,   3, End what was agreed, DELETE K1/agreed/payment-term"
    })
    void what_stands_is_ended_with_a_reason(String who, int place, String words, String write) {
        opens("/customers/K1", "en", "light", who);
        browser.awaits(PART + ".activities > li:nth-child(" + place + ") .actions button:not([aria-disabled])")
                .sendKeys(Keys.ENTER);
        browser.awaits(PART + "input[name=reason]:focus");
        assertThat(browser.awaits(PART + "form.answer button").getText()).isEqualTo(words);
        browser.presses("Stopped buying", Keys.ENTER);
        browser.awaitsText("Ended;");
        assertThat(written).containsExactly(who + " " + write + " {\"reason\":\"Stopped buying\"}");
    }

    @Test
    void a_text_is_copied() {
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits(PART + "tl-copied-text button").click();
        browser.awaits(PART + "tl-copied-text [role=status]:not(:empty)");
        assertThat(browser.run("return document.activeElement.value?.slice(0, 11) ?? getSelection().toString()"))
                .asString()
                .isNotEmpty();
    }

    @Test
    void all_that_wait_are_listed_beside_the_tiers_and_approved_there() {
        opens("/proposals", "nl", "dark", "marieke.smeets");
        browser.awaits(LISTED);
        assertThat(browser.awaits("tl-exceptions").getText())
                .contains(
                        "Uitzonderingen op serviceniveaus",
                        "Bakkerij van der Meer",
                        "Forty pallets",
                        "Wat hier gezegd is, is gewist.");
        isSound();
        assertThat(browser.run("return document.querySelectorAll('tl-exceptions li:last-child button.outline').length"))
                .as("what nobody can read is not approved here")
                .isEqualTo(0L);
        refusal = "{\"code\":\"made-yourself\",\"detail\":\"You made this yourself\"}";
        browser.awaits(LISTED + "button.outline:not([aria-disabled])").click();
        browser.awaits(LISTED + ".failed");
        refusal = "";
        browser.awaits(LISTED + "button.outline:not([aria-disabled])").click();
        browser.awaitsText("Goedgekeurd: Bakkerij van der Meer, Kortingsplafond 7.5 % tot en met 31 mei 2027.");
        assertThat(written)
                .last()
                .isEqualTo("marieke.smeets POST K1/exceptions/discount-ceiling/approval {\"id\":\"e2\"}");
    }
}
