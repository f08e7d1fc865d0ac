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

/** What contact there was with a customer, on one line with what was planned; it is recorded, agreements are closed, complaints followed up. */
class MomentsInABrowserTest extends SignedInABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> RightsOfAToken.answerOr(this::write, request, response));
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(request.uri() + " " + body);
        return body.contains("\"refuse\"")
                ? CannedServices.body(
                        response.status(422),
                        "{\"code\":\"date-outside-plan\",\"field\":\"on\",\"detail\":\"The date lies outside the plan.\"}")
                : CannedServices.body(response.status(201), "{}");
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
            en | light | Contact with the customer | unplanned | Late     | Sees to it: Marieke Smeets, by 13 Nov 2026         | What was said here was erased. | The customer is satisfied.
            nl | dark  | Contact met de klant      | ongepland | Te laat  | Zorgt ervoor: Marieke Smeets, uiterlijk 13 nov 2026 | Wat hier gezegd is, is gewist. | De klant is tevreden.
            """)
    void the_line_is_the_newest_first_and_has_what_was_planned_once(
            String language,
            String scheme,
            String title,
            String unplanned,
            String late,
            String owner,
            String erased,
            String satisfied) {
        opens("/customers/K1", language, scheme, "anouk.visser");
        browser.awaits("tl-moments ol li");
        browser.awaitsText("Marieke Smeets");
        String line = browser.awaits("tl-moments").getText();
        assertThat(line).contains(title, unplanned, late, owner, satisfied, "Sent with the driver");
        assertThat(line.replace("\n", " "))
                .containsSubsequence(
                        "The flour was late",
                        "18 ", // the visit of the plan, which is late
                        "Asks about gift boxes",
                        "Likes the new delivery times",
                        "A price list for 2027",
                        "Samples of rye",
                        erased);
        assertThat(line.split("Likes the new delivery times", -1))
                .as("a contact that was planned stands there once")
                .hasSize(2);
        assertThat(line).as("what is still to come stands in the plan").doesNotContain("15 Dec", "15 dec");
        isSound();
    }

    @Test
    void a_contact_is_recorded_by_keyboard_with_what_was_planned() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits("tl-moment-form button:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits("tl-moment-form select[name=by] option[value='marieke.smeets']");
        isSound();
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("kind");
        browser.presses("V");
        browser.run("document.querySelector('tl-moment-form [name=activityId]').value = 'a1'");
        browser.awaits("tl-moment-form textarea[name=note]").sendKeys("refuse");
        browser.awaits("tl-moment-form form .actions button").click();
        browser.awaitsText("The date lies outside the plan.");
        assertThat(browser.run("return document.activeElement.name"))
                .as("the field in question")
                .isEqualTo("on");
        browser.run("document.querySelector('tl-moment-form textarea').value = 'Saw the oven'");
        browser.awaits("tl-moment-form form .actions button").click();
        browser.awaitsText("Recorded.");
        assertThat(written.getLast())
                .isEqualTo(
                        "/api/customers/K1/moments {\"kind\":\"VISIT\",\"on\":\"2026-11-20\",\"activityId\":\"a1\",\"note\":\"Saw the oven\"}");
        browser.awaitsTwice(services, "GET /api/customers/K1/moments?limit=20");
        browser.awaitsTwice(services, "GET /api/plans/K1");
        isSound();
    }

    @Test
    void an_agreement_has_an_owner_and_a_day_and_a_complaint_whether_it_is_solved() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits("tl-moment-form button:not([aria-disabled])").click();
        browser.awaits("tl-moment-form select[name=kind]").sendKeys("Ag");
        browser.awaits("tl-moment-form select[name=owner] option[value='marieke.smeets']");
        isSound();
        browser.run("document.querySelector('tl-moment-form [name=owner]').value = 'marieke.smeets'");
        browser.run("document.querySelector('tl-moment-form [name=due]').value = '2026-12-01'");
        browser.awaits("tl-moment-form textarea[name=note]").sendKeys("A tasting");
        browser.awaits("tl-moment-form form .actions button").click();
        browser.awaitsText("Recorded.");
        browser.awaits("tl-moment-form button").click();
        browser.awaits("tl-moment-form select[name=kind]").sendKeys("Com");
        browser.awaits("tl-moment-form input[name=solved]").click();
        browser.awaits("tl-moment-form textarea[name=note]").sendKeys("Cold bread");
        browser.awaits("tl-moment-form form .actions button").click();
        browser.awaitsText("Recorded.");
        assertThat(written)
                .containsExactly(
                        "/api/customers/K1/moments {\"kind\":\"AGREEMENT\",\"on\":\"2026-11-20\",\"note\":\"A tasting\","
                                + "\"owner\":\"marieke.smeets\",\"due\":\"2026-12-01\"}",
                        "/api/customers/K1/moments {\"kind\":\"COMPLAINT\",\"on\":\"2026-11-20\",\"note\":\"Cold bread\",\"solved\":true}");
    }

    @Test
    void an_agreement_is_closed_and_a_complaint_followed_up_on_the_line() {
        opens("/customers/K1", "en", "light", "anouk.visser");
        browser.awaits("[aria-label='Kept: agreement of 2 Nov 2026']:not([aria-disabled])")
                .sendKeys(Keys.ENTER);
        browser.awaits("tl-moment-after input[name=note]").sendKeys("Sent\n");
        browser.awaitsGone("tl-moment-after form");
        browser.awaits("[aria-label='Follow up: complaint of 19 Nov 2026']").click();
        browser.awaits("tl-moment-after select[name=solved]").sendKeys("Yes");
        browser.awaits("tl-moment-after select[name=satisfied]").sendKeys("No");
        isSound();
        browser.awaits("tl-moment-after form .actions button").click();
        browser.awaitsGone("tl-moment-after form");
        assertThat(written)
                .containsExactly(
                        "/api/customers/K1/moments/m3/state {\"state\":\"KEPT\",\"note\":\"Sent\"}",
                        "/api/customers/K1/moments/m6/follow-up {\"solved\":true,\"satisfied\":false}");
    }

    @Test
    void who_may_not_is_told_what_would_be_needed() {
        opens("/customers/K1", "en", "light", "petra.bos");
        browser.awaits("tl-moment-form button[aria-disabled]");
        assertThat(browser.awaits("tl-moment-form .needed").getText())
                .startsWith("This needs somebody who answers for this customer");
        browser.awaits("tl-moment-after button[aria-disabled]").click();
        isSound();
        assertThat(written).isEmpty();
    }
}
