package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard as its readers meet it: it renders, has no errors, shuts nobody out, and does what its buttons say. */
class DashboardInABrowserTest extends InABrowserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                               | en | light | 60.9% of revenue
            /                               | nl | dark  | 60,9% van de omzet
            /?method=weighted-metals        | en | light | The pyramid is still empty
            /customers                      | en | light | Jansen Installatietechniek
            /customers                      | nl | dark  | voorlopig
            /customers/K1                   | en | light | passed the border of EUR 100,000.00
            /customers/K1                   | nl | dark  | Bewerkingsplan en activiteiten
            /customers/UNKNOWN              | en | light | We do not know this customer
            /work?accountManager=AM1        | en | light | Monday 16 November
            /work?accountManager=AM1        | nl | dark  | maandag 16 november
            /import                         | en | light | What is in the file?
            /import                         | nl | dark  | Wat staat er in het bestand?
            /nowhere                        | en | light | This page does not exist
            """)
    void a_page_renders_without_errors_and_without_barriers(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        hasNeitherErrorsNorBarriers();
    }

    /** That there is no such customer, or no tier under a method, is a 404, which Chromium reports as a failure. */
    @Override
    boolean isAnAnswer(String error) {
        return error.matches(".*/api/(customers/UNKNOWN|tiers/customers/K\\d\\?).*status of 404.*");
    }

    @Test
    void a_barrier_and_an_error_would_be_found() {
        browser.open("#/import", "en", "light");
        browser.awaitsText("What is in the file?");
        browser.run("document.querySelector('main').append(new Image()); console.error('found me')");
        assertThat(browser.barriers()).anyMatch(barrier -> barrier.startsWith("image-alt"));
        assertThat(browser.consoleErrors()).anyMatch(error -> error.contains("found me"));
    }

    @Test
    void an_inline_script_or_style_is_refused() {
        browser.open("#/import", "en", "light");
        browser.awaitsText("What is in the file?");
        browser.run(
                "const s = document.createElement('script'); s.textContent = 'window.intruder = true'; document.body.append(s)");
        assertThat(browser.run("return window.intruder ?? 'refused'")).isEqualTo("refused");
    }

    @Test
    void changes_appear_as_they_happen() {
        browser.open("#/", "en", "light");
        browser.awaitsText("Bakkerij van der Meer went up from B to A.");
        assertThat(browser.awaits(".changes").getText()).contains("went down from A to B");
    }

    @Test
    void a_name_with_markup_is_shown_as_text() {
        browser.open("#/customers", "en", "light");
        browser.awaitsText("<b>Kwaad & Zn.</b>");
    }

    @Test
    void the_tiers_of_a_page_of_customers_are_asked_for_in_one_call() {
        browser.open("#/customers", "en", "light");
        browser.awaitsText("provisional");
        assertThat(services.asked.stream()
                        .filter(call -> call.startsWith("GET /api/tiers/customers"))
                        .toList())
                .singleElement()
                .asString()
                .contains("ids=K1&ids=K2")
                .endsWith("method=abc-attention");
    }

    @Test
    void a_decision_is_recomputed_from_its_receipt() {
        browser.open("#/customers/K1", "en", "light");
        browser.awaits("tl-receipt summary").click();
        browser.awaits("tl-receipt button").click();
        browser.awaitsText("the same outcome");
        assertThat(services.asked).contains("POST /api/tiers/changes/c3/recomputation");
    }

    @Test
    void a_plan_says_what_was_given_so_far_and_from_which_day_something_moved() {
        browser.open("#/customers/K1", "en", "light");
        browser.awaitsText("1 of 2 contacts given so far");
        browser.awaitsText("moved from 10 Dec 2026");
    }

    @Test
    void a_language_is_chosen_and_kept() {
        browser.open("#/", "en", "light");
        browser.awaits("button[lang=nl]").click();
        browser.awaitsText("Klantenpiramide");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("nl");
    }

    @Test
    void an_activity_is_skipped_with_a_reason_by_somebody_with_a_name() {
        browser.open("#/work?accountManager=AM1", "en", "light");
        browser.awaits("tl-activity-actions button.plain").click();
        browser.awaits("input[name=reason]").sendKeys("Customer is on holiday");
        browser.awaits("form.answer button").click();
        browser.awaits("dialog[open] input").sendKeys("Anna");
        browser.awaits("dialog[open] button").click();
        browser.awaitsText("As Anna");
        browser.awaitsAsked(services, "POST /api/activities/a1/skipping");
        browser.awaitsGone("form.answer");
    }

    @Test
    void a_file_is_looked_at_imported_and_followed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("orders.csv"), "order_id;customer_id\nO1;K1\n");
        browser.open("#/import", "en", "light");
        browser.awaits("input[value=orders]").click();
        browser.awaits("input[type=file]").sendKeys(file.toString());
        browser.awaits("form.import button.outline:enabled").click();
        browser.awaitsText("“twelve” is not an amount");
        browser.awaits("form.import button[type=button]:enabled").click();
        browser.awaitsText("Done: scores, tiers and plans have followed.");
        assertThat(browser.awaits("a[download]").getDomAttribute("href")).matches("/api/imports/[0-9a-f-]{36}/errors");
    }
}
