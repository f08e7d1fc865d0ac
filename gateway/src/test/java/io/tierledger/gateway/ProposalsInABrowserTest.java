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

/** What was put forward waits on a page of its own, where another carries it out or declines it. */
class ProposalsInABrowserTest extends SignedInABrowserTest {
    private static final String ALL = CannedServices.text(CannedServices.tin("tiers-proposals"));
    private static final String NONE = "{\"items\":[],\"next\":null}";
    private static final String ROW = "tl-proposals .activities li:first-child ";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile String waiting = ALL;
    private volatile String refusal = "";

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/tiers/proposals")) {
                return CannedServices.body(response, waiting);
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(
                RightsOfAToken.of(request).person().id() + " " + request.method() + " " + request.uri() + " " + body);
        if (!refusal.isEmpty()) {
            return CannedServices.body(response.status(403), refusal);
        }
        waiting = NONE;
        return CannedServices.body(response, "{}");
    }

    @BeforeEach
    void begin() {
        written.clear();
        waiting = ALL;
        refusal = "";
        browser.resize(1366, 900);
    }

    @Override
    boolean isAnAnswer(String error) {
        return error.contains("status of 403");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | Proposals   | up to and including 31 May 2027 | put forward by Anouk Visser, 12 Nov 2026    | What was said here was erased. | Carry out
            nl | dark  | 820  | Voorstellen | tot en met 31 mei 2027          | voorgesteld door Anouk Visser, 12 nov 2026  | Wat hier gezegd is, is gewist. | Voer uit
            nl | light | 360  | Voorstellen | tot en met 31 mei 2027          | voorgesteld door Anouk Visser, 12 nov 2026  | Wat hier gezegd is, is gewist. | Voer uit
            """)
    void each_says_whose_tier_would_become_what_until_when_why_and_by_whom(
            String language,
            String scheme,
            int width,
            String title,
            String until,
            String by,
            String erased,
            String act) {
        browser.resize(width, 1100);
        opens("/proposals", language, scheme, "marieke.smeets");
        browser.awaitsText(by);
        assertThat(browser.awaits("tl-proposals").getText())
                .contains(
                        title, "Bakkerij van der Meer", until, "Opens two shops in spring", erased, act, "Anna de Wit");
        assertThat(browser.awaits(ROW + ".move").getText().replaceAll("\\s+", " "))
                .matches("B →.* A");
        assertThat(browser.run("return document.querySelectorAll('tl-proposals li:last-child button.outline').length"))
                .as("a reason that is gone is not given again")
                .isEqualTo(0L);
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void another_carries_it_out_with_one_press() {
        opens("/proposals", "en", "light", "marieke.smeets");
        browser.awaits(ROW + "button.outline:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaitsText("Carried out: Bakkerij van der Meer is A up to and including 31 May 2027.");
        browser.awaitsText("Nothing that was put forward waits for another person.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT /api/tiers/customers/K1/override?method=abc-attention {\"tier\":\"A\",\"until\":\"2027-05-31\",\"reason\":\"Opens two shops in spring\"}");
        isSound();
    }

    @ParameterizedTest
    @CsvSource({
        "judged-yourself, You gave a judgement of this customer that counts",
        "made-yourself, 'You made this yourself, so another person carries it out'"
    })
    void a_refusal_stands_where_it_was_pressed(String code, String words) {
        refusal = "{\"code\":\"" + code + "\",\"detail\":\"" + words + "\"}";
        opens("/proposals", "en", "light", "marieke.smeets");
        browser.awaits(ROW + "button.outline:not([aria-disabled])").click();
        browser.awaits(ROW + ".failed");
        assertThat(browser.awaits(ROW).getText()).contains(words);
        isSound();
    }

    @Test
    void a_status_and_an_account_manager_wait_beside_the_tiers_and_are_decided_as_they_were_read() {
        opens("/proposals", "en", "light", "marieke.smeets");
        browser.awaitsText("Status and account manager");
        browser.awaitsText("Closes for a year of rebuilding");
        assertThat(browser.awaits("tl-decisions li:last-child").getText())
                .contains("Noordzee Logistics", "nobody yet", "What was said here was erased.");
        browser.awaits("tl-decisions li:first-child button.outline:not([aria-disabled])")
                .sendKeys(Keys.ENTER);
        browser.awaitsText("Carried out: Bakkerij van der Meer, Status inactive.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets POST /api/customers/K1/status {\"status\":\"INACTIVE\",\"reason\":\"Closes for a year of rebuilding\",\"proposal\":\"7f1f3c1e-6f57-4a3c-9a61-1b1a5a2f0001\"}");
        isSound();
    }

    @Test
    void who_decides_declines_with_a_reason_by_keyboard() {
        opens("/proposals", "en", "dark", "marieke.smeets");
        var decline = browser.awaits(ROW + "button.plain:not([aria-disabled])");
        assertThat(decline.getText()).isEqualTo("Decline");
        decline.sendKeys(Keys.ENTER);
        browser.awaits(ROW + "input[name=reason]:focus");
        isSound();
        browser.presses("Not before they sign", Keys.ENTER);
        browser.awaitsText("Declined: Bakkerij van der Meer, A up to and including 31 May 2027.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets DELETE /api/tiers/customers/K1/override/proposal?method=abc-attention {\"reason\":\"Not before they sign\"}");
    }

    @Test
    void who_put_it_forward_takes_it_back_and_is_told_who_carries_it_out() {
        opens("/proposals", "en", "light", "anouk.visser");
        browser.awaits(ROW + "button.outline[aria-disabled]");
        assertThat(browser.run("return document.querySelector('" + ROW + ".needed').textContent"))
                .asString()
                .startsWith("This needs a sales manager of the team that answers for this customer");
        browser.awaits(ROW + "button.outline").click();
        assertThat(browser.awaits(ROW + "button.plain").getText()).isEqualTo("Take back");
        browser.awaits(ROW + "button.plain").click();
        browser.awaits(ROW + "input[name=reason]:focus");
        browser.presses("They did not sign", Keys.ENTER);
        browser.awaitsText("Taken back: Bakkerij van der Meer");
        assertThat(written)
                .containsExactly(
                        "anouk.visser DELETE /api/tiers/customers/K1/override/proposal?method=abc-attention {\"reason\":\"They did not sign\"}");
    }

    @ParameterizedTest
    @CsvSource({"marieke.smeets, true", "anouk.visser, true", "petra.bos, false", "adam.mulder, false"})
    void it_is_in_the_navigation_of_who_may_put_forward_or_decide(String person, boolean isThere) {
        opens("/methods", "en", "light", person);
        browser.awaitsText("A method says how customers get their tier");
        assertThat(browser.run("return document.querySelectorAll('.top nav a[href=\"#/proposals\"]').length"))
                .isEqualTo(isThere ? 1L : 0L);
    }

    @Test
    void one_method_and_account_manager_are_asked_for_by_the_address_page_by_page() {
        waiting = ALL.replace("\"next\": null", "\"next\": \"n2\"");
        opens("/proposals?method=abc-attention&accountManager=AM1", "en", "light", "marieke.smeets");
        browser.awaits("tl-proposals .pages button:last-child:enabled").click();
        browser.awaitsAsked(
                services, "GET /api/tiers/proposals?method=abc-attention&accountManager=AM1&limit=50&cursor=n2");
        browser.awaitsText("Page 2");
    }
}
