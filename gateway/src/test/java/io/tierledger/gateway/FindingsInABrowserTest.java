package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Where tier and reality do not match, and what a customer can expect. */
class FindingsInABrowserTest extends InABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> request.method().equals(HttpMethod.POST)
                ? request.receive()
                        .aggregate()
                        .asString()
                        .doOnNext(body -> written.add(request.uri() + " " + body))
                        .then(CannedServices.body(response, "{}"))
                : CannedServices.answer(request, response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /findings                        | en | light | without an order since 21 May 2026
            /findings                        | nl | dark  | zonder order sinds 21 mei 2026
            /findings?kind=HIDDEN_A_WALLET   | en | dark  | reaches the border of A (€100,000)
            /findings?kind=EXPENSIVE_C       | nl | light | Hier is niet naar gezocht. No contacts are recorded yet.
            /findings?method=weighted-metals | en | light | None found. That is good news.
            """)
    void a_page_renders_without_errors_and_without_barriers(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        browser.awaitsGone(".waiting");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void a_finding_shows_its_customer_and_the_numbers_behind_it() {
        browser.open("#/findings", "en", "light");
        assertThat(browser.awaits("tl-findings tbody tr").getText().replace('\n', ' '))
                .contains("Jansen Installatietechniek B.V.", "2 May 2026 €120,000.00 4", "No order since 2 May 2026");
        browser.awaits("tl-findings .pages button:last-child:enabled").click();
        browser.awaitsAsked(services, "GET /api/tiers/findings?method=abc-attention&kind=DEAD_A&limit=50&cursor=n2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 41 of 820 are acted on (5%). | by 18 Nov 2026 overdue | Dismissed until 31 Mar 2027: Closed for building until spring
            nl | dark  | 41 van 820 worden opgepakt (5%). | uiterlijk 18 nov 2026 te laat | Terzijde gelegd tot en met 31 mrt 2027: Closed for building until spring
            """)
    void who_sees_to_it_and_what_is_dismissed_is_said_with_how_much_is_acted_on(
            String language, String scheme, String acted, String task, String dismissal) {
        shows("/findings", language, scheme, acted);
        browser.awaitsText(task);
        assertThat(browser.awaits("main").getText().replace('\n', ' ')).contains(dismissal);
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void a_finding_becomes_a_task_or_is_dismissed_by_keyboard() {
        shows("/findings", "en", "light", "acted on");
        browser.awaits("[aria-label='Make the finding about Hotel De Zwaan a task']")
                .sendKeys(Keys.ENTER);
        browser.awaits("form.answer select[name=owner] option[value='anouk.visser']");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("owner");
        browser.awaits("form.answer select[name=owner]").sendKeys("Anouk");
        browser.run("document.querySelector('form.answer input[name=due]').value = '2026-12-11'");
        hasNeitherErrorsNorBarriers();
        browser.consoleErrors(); // what axe itself makes the browser complain of
        browser.awaits("form.answer button").click();
        browser.awaits("dialog[open] input").sendKeys("Anna");
        browser.awaits("dialog[open] button").click();
        browser.awaitsGone("form.answer");
        browser.awaits("[aria-label='Dismiss the finding about Jansen Installatietechniek B.V.']")
                .sendKeys(Keys.ENTER);
        browser.awaits("form.answer input[name=reason]").sendKeys("It moved");
        browser.run("document.querySelector('form.answer input[name=until]').value = '2027-06-30'");
        browser.awaits("form.answer input[name=reason]").sendKeys(Keys.ENTER);
        browser.awaitsGone("form.answer");
        browser.awaits("[aria-label='Change the task about Jansen Installatietechniek B.V.']");
        assertThat(written)
                .containsExactly(
                        "/api/tiers/findings/abc-attention~DEAD_A~K7/task {\"owner\":\"anouk.visser\",\"due\":\"2026-12-11\"}",
                        "/api/tiers/findings/abc-attention~DEAD_A~K2/dismissal {\"reason\":\"It moved\",\"until\":\"2027-06-30\"}");
    }

    @Test
    void how_far_people_are_is_asked_for() {
        browser.open("#/findings", "en", "light");
        browser.awaits("select option[value=DISMISSED]").click();
        browser.awaitsAsked(
                services, "GET /api/tiers/findings?method=abc-attention&kind=DEAD_A&state=DISMISSED&limit=50");
    }

    @Test
    void those_nobody_has_judged_stand_apart() {
        browser.open("#/findings", "en", "light");
        assertThat(browser.awaits(".kinds .apart").getText()).contains("812", "never judged");
        browser.awaits(".kinds .apart a").click();
        browser.awaitsAsked(services, "GET /api/tiers/findings?method=abc-attention&kind=HIDDEN_A_UNJUDGED&limit=50");
    }

    @Test
    void the_outlook_of_a_customer_says_what_keeps_and_what_wins_a_tier() {
        browser.open("#/customers/K1", "en", "light");
        browser.awaitsText("When nothing happens, the tier is lost on 31 Jan 2027.");
        assertThat(browser.awaits(".outlook").getText())
                .contains(
                        "Score 2 from €100,000: €15,790 away",
                        "€12,400 leaves the window before then",
                        "A judgement that it can become an A keeps B.",
                        "EUR 15,790.00 more revenue on or before 1 March 2027 wins A.",
                        "It helps up to and including 31 Jan 2027.");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void another_date_gives_another_outlook() {
        browser.open("#/customers/K1", "nl", "dark");
        browser.awaitsText("Om te winnen:");
        browser.run(
                "const date = document.querySelector('.outlook input'); date.value = '2027-06-30'; date.dispatchEvent(new Event('change'))");
        browser.awaitsAsked(services, "GET /api/tiers/customers/K1/outlook?method=abc-attention&at=2027-06-30");
    }

    @Test
    void who_cannot_be_placed_is_told_why() {
        browser.open("#/customers/K1?method=curry-pyramid", "en", "light");
        browser.awaitsText("It has no tier as long as it is insolvent.");
    }
}
