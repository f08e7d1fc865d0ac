package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tier and reality do not match, and what a customer can expect. */
class FindingsInABrowserTest extends InABrowserTest {
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
