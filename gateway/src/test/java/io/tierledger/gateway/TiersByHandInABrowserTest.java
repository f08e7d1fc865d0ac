package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** On a customer's page: what a person decided about its tier, and the ways to decide, to put forward and to end it. */
class TiersByHandInABrowserTest extends SignedInABrowserTest {
    private static final String PART = "tl-by-hand ";
    private static final String OVERRIDDEN = """
            {"customerId":"K1","method":"abc-attention","tier":"A","since":"2026-11-18","withoutOverride":"C","override":{"tier":"A",
             "until":"2027-03-31","author":"marieke.smeets","reason":"Opens a depot","withoutOverride":"C"}}""";
    private static final String PLACED =
            "{\"customerId\":\"K1\",\"method\":\"abc-attention\",\"tier\":\"C\",\"since\":\"2026-11-18\"}";
    private static final String SECOND =
            "{\"code\":\"second-person-needed\",\"detail\":\"This needs two persons, and nobody who is known has put it forward.\"}";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger version = new AtomicInteger();
    private volatile String placed = PLACED;
    private volatile String proposals = "[]";
    private volatile String refusal = "";

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/tiers/customers/K1")) {
                return CannedServices.body(response.header("ETag", "\"" + version.get() + "\""), placed);
            }
            if (request.path().equals("api/tiers/proposals")) {
                return CannedServices.body(response, "{\"items\":" + proposals + ",\"next\":null}");
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(RightsOfAToken.of(request).person().id() + " " + request.method() + " "
                + request.uri().replace("/api/tiers/customers/K1/", "") + " if "
                + request.requestHeaders().get("If-Match") + " " + body);
        return refusal.isEmpty() || request.uri().contains("/proposal?")
                ? CannedServices.body(response, "{}")
                : CannedServices.body(response.status(refusal.contains("stale") ? 412 : 403), refusal);
    }

    @BeforeEach
    void begin() {
        written.clear();
        version.set(4);
        placed = PLACED;
        proposals = "[]";
        refusal = "";
        browser.resize(1366, 900);
    }

    /** What is refused, by a person's rights or by what came in between; and that no method but one places the customer. */
    @Override
    boolean isAnAnswer(String error) {
        return error.matches(".*(status of 403|status of 412|status of 401|api/tiers/customers/K1.*404).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | up to and including 31 Mar 2027 | the policy has it in | set by Marieke Smeets    | Put forward:
            nl | dark  | 820  | tot en met 31 mrt 2027          | het beleid zegt      | gezet door Marieke Smeets | Voorgesteld:
            """)
    void what_stands_and_what_was_put_forward_is_said_with_who_and_why(
            String language, String scheme, int width, String until, String underneath, String by, String forward) {
        placed = OVERRIDDEN;
        proposals = proposal("anouk.visser", "A", "2027-05-31", "Opens two shops");
        browser.resize(width, 1100);
        opens("/customers/K1", language, scheme, "marieke.smeets");
        browser.awaitsText(by);
        browser.awaitsText("Anouk Visser, 12");
        assertThat(browser.awaits(PART).getText())
                .contains(until, underneath, "Opens a depot", forward, "Opens two shops");
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void a_typed_name_and_an_erased_reason_are_said_to_be_that() {
        placed = OVERRIDDEN
                .replace("\"reason\":\"Opens a depot\"", "\"reason\":null,\"sealed\":\"erased\"")
                .replace("\"author\":\"marieke.smeets\"", "\"author\":\"Marie\",\"typed\":true");
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaitsText("set by Marie (name given, not signed in)");
        assertThat(browser.awaits(PART).getText()).contains("What was said here was erased.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Set a tier, or put one forward       | This needs a sales manager of the team that answers for this customer, who has not judged it under this method; to lift a tier, another than who put it forward.
            nl | Zet een klasse, of stel er een voor  | Dit vraagt een verkoopleider van het team dat voor deze klant instaat
            """)
    void who_may_neither_finds_what_would_be_needed_and_nothing_happens(String language, String words, String needed) {
        placed = OVERRIDDEN;
        proposals = proposal("anouk.visser", "A", "2027-05-31", "Opens two shops");
        opens("/customers/K1", language, "light", "petra.bos");
        browser.awaits(PART + "> section > .actions button[aria-disabled]");
        var button = browser.awaits(PART + "> section > .actions button");
        assertThat(button.getText()).isEqualTo(words);
        assertThat(browser.awaits("#" + button.getAttribute("aria-describedby")).getText())
                .startsWith(needed);
        button.sendKeys(Keys.ENTER);
        browser.run("document.querySelectorAll('tl-by-hand button').forEach(one => one.click())");
        assertThat(browser.run("return document.querySelectorAll('tl-by-hand form').length"))
                .isEqualTo(0L);
        assertThat(written).isEmpty();
        isSound();
    }

    @Test
    void an_account_manager_puts_forward_by_keyboard_and_what_is_missing_to_set_is_said() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits(PART + ".actions button:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits(PART + "select[name=tier]:focus");
        browser.presses("A");
        browser.run("document.querySelector('tl-by-hand [name=until]').value = '2027-05-31'");
        browser.awaits(PART + "textarea").sendKeys("Opens two shops");
        assertThat(browser.awaits(PART + "form .needed").getText())
                .startsWith("This needs a sales manager of the team");
        assertThat(browser.awaits(PART + "button[value=set]").getAttribute("aria-disabled"))
                .isEqualTo("true");
        isSound();
        browser.awaits(PART + "button[value=set]").click();
        assertThat(written).isEmpty();
        browser.awaits(PART + "[name=until]").sendKeys(Keys.ENTER);
        browser.awaitsText("Put forward; another person can carry it out.");
        assertThat(written)
                .containsExactly(
                        "anouk.visser PUT override/proposal?method=abc-attention if \"4\" {\"tier\":\"A\",\"until\":\"2027-05-31\",\"reason\":\"Opens two shops\"}");
        browser.awaitsTwice(services, "GET /api/tiers/proposals?customer=K1&method=abc-attention");
        browser.awaitsTwice(services, "GET /api/tiers/customers/K1/history?method=abc-attention");
        isSound();
    }

    @Test
    void who_lifts_alone_is_told_that_it_takes_two_and_puts_the_same_forward() {
        refusal = SECOND;
        opens("/customers/K1", "en", "dark", "marieke.smeets");
        wishes("A", "2027-05-31", "Opens two shops");
        browser.awaits(PART + "button[value=set]").click();
        browser.awaitsText("nobody who is known has put it forward");
        browser.awaitsText("Put it forward, and another person carries it out.");
        isSound();
        browser.awaits(PART + "button[value=propose]").click();
        browser.awaitsText("Put forward; another person can carry it out.");
        String wish = " if \"4\" {\"tier\":\"A\",\"until\":\"2027-05-31\",\"reason\":\"Opens two shops\"}";
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT override?method=abc-attention" + wish,
                        "marieke.smeets PUT override/proposal?method=abc-attention" + wish);
    }

    @Test
    void what_came_in_between_is_shown_and_the_wish_is_sent_again_on_what_was_seen() {
        refusal = "{\"code\":\"stale\",\"detail\":\"It is another version.\"}";
        opens("/customers/K1", "en", "light", "marieke.smeets");
        wishes("B", "2027-05-31", "Buys less");
        placed = OVERRIDDEN;
        version.set(5);
        browser.awaits(PART + "button[value=set]").click();
        browser.awaitsText("Somebody changed this in the meantime.");
        browser.awaitsText("set by Marieke Smeets");
        isSound();
        refusal = "";
        browser.awaits(PART + "button[value=set]").click();
        browser.awaitsText("Set.");
        String wish = " {\"tier\":\"B\",\"until\":\"2027-05-31\",\"reason\":\"Buys less\"}";
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT override?method=abc-attention if \"4\"" + wish,
                        "marieke.smeets PUT override?method=abc-attention if \"5\"" + wish);
    }

    @Test
    void an_override_is_ended_with_a_reason_and_a_refusal_is_told_as_it_comes() {
        placed = OVERRIDDEN;
        refusal = "{\"code\":\"judged-yourself\",\"detail\":\"You gave a judgement of this customer that counts.\"}";
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits(PART + "> section > .actions button.plain:not([aria-disabled])")
                .click();
        browser.awaits(PART + "input[name=reason]:focus");
        browser.presses("The depot closed", Keys.ENTER);
        browser.awaitsText("You gave a judgement of this customer that counts.");
        isSound();
        refusal = "";
        browser.awaits(PART + "input[name=reason]").sendKeys(" for good", Keys.ENTER);
        browser.awaitsText("Ended; the policy decides again.");
        assertThat(written.getLast())
                .isEqualTo(
                        "marieke.smeets DELETE override?method=abc-attention if \"4\" {\"reason\":\"The depot closed for good\"}");
    }

    @Test
    void what_stands_put_forward_is_carried_out_here_too() {
        proposals = proposal("anouk.visser", "A", "2027-05-31", "Opens two shops");
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaits("tl-proposal-actions button.outline:not([aria-disabled])")
                .click();
        browser.awaitsText("Carried out.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT override?method=abc-attention if null {\"tier\":\"A\",\"until\":\"2027-05-31\",\"reason\":\"Opens two shops\"}");
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends() {
        opens("/customers/K1", "en", "light", "marieke.smeets");
        wishes("A", "2027-05-31", "Opens two shops");
        browser.forgetCookies();
        browser.awaits(PART + "button[value=set]").click();
        browser.awaits(".notice.ended");
        assertThat(written).isEmpty();
        browser.awaits(".notice.ended button").click();
        browser.goesToTheOtherTab();
        browser.awaits("button[value='marieke.smeets']").click();
        browser.comesBackToTheOnlyTab();
        browser.awaitsGone(".notice.ended");
        browser.awaits(PART + "button[value=set]:not([aria-disabled])").click();
        browser.awaitsText("Set.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets PUT override?method=abc-attention if \"4\" {\"tier\":\"A\",\"until\":\"2027-05-31\",\"reason\":\"Opens two shops\"}");
    }

    @Test
    void who_has_no_tier_has_none_set_by_hand() {
        placed = "{\"customerId\":\"K1\",\"method\":\"abc-attention\",\"tier\":null}";
        opens("/customers/K1", "en", "light", "marieke.smeets");
        browser.awaitsText("It has no tier under this method, so none can be set by hand.");
        assertThat(browser.run("return document.querySelectorAll('tl-by-hand button').length"))
                .isEqualTo(0L);
    }

    private void wishes(String tier, String until, String reason) {
        browser.awaits(PART + "> section > .actions button:not([aria-disabled])")
                .click();
        browser.awaits(PART + "select[name=tier]").sendKeys(tier);
        browser.run("document.querySelector('tl-by-hand [name=until]').value = '" + until + "'");
        browser.awaits(PART + "textarea").sendKeys(reason);
    }

    private static String proposal(String by, String tier, String until, String reason) {
        return """
                [{"customerId":"K1","customerName":"Bakkerij van der Meer","accountManagerId":"AM1","method":"abc-attention","tier":"C",
                "proposed":{"tier":"%s","until":"%s","proposedOn":"2026-11-12","proposedBy":"%s","reason":"%s"}}]""".formatted(tier, until, by, reason);
    }
}
