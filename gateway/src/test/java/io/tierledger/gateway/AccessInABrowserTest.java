package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Auditors read who saw what; others find what would be needed, and the log is not asked. */
class AccessInABrowserTest extends SignedInABrowserTest {
    private static final String FOUND = CannedServices.text(CannedServices.tin("audit-access"));

    private volatile String found = FOUND;

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/rights")) {
                return RightsOfAToken.of(request).answer(request, response);
            }
            return request.path().equals("api/audit/access")
                    ? CannedServices.body(response, found)
                    : CannedServices.answer(request, response);
        });
    }

    @BeforeEach
    void begin() {
        found = FOUND;
        browser.resize(1366, 900);
        browser.livesIn("America/New_York");
    }

    /** Whoever has no role may not even ask what would be needed. */
    @Override
    boolean isAnAnswer(String error) {
        return error.contains("api/rights") && error.contains("403");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | opened a customer  | refused: not with these roles     | 20 Nov 2026, 17:30 | Days and times are those of your time zone, America/New_York. | and 58 more | the program erp    | nobody signed in
            nl | dark  | 820  | opende een klant   | geweigerd: niet met deze rollen   | 20 nov 2026, 17:30 | Dagen en tijden zijn die van uw tijdzone, America/New_York.   | en nog 58   | het programma erp  | niemand ingelogd
            nl | light | 360  | opende een klant   | geweigerd: niet met deze rollen   | 20 nov 2026, 17:30 | Dagen en tijden zijn die van uw tijdzone, America/New_York.   | en nog 58   | het programma erp  | niemand ingelogd
            """)
    void each_row_says_when_who_and_what_in_words(
            String language,
            String scheme,
            int width,
            String act,
            String outcome,
            String when,
            String zone,
            String more,
            String program,
            String nobody) {
        browser.resize(width, 1100);
        opens("/access", language, scheme, "otto.berg");
        browser.awaitsText("Anouk Visser");
        browser.awaitsText("Marieke Smeets");
        assertThat(browser.awaits("tl-access").getText())
                .contains(
                        act, outcome, when, zone, more, program, nobody, "anouk.visser", "unknown.person", "not-found");
        browser.awaits("tl-access details summary").click();
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void what_is_asked_for_stands_in_the_address_and_days_are_those_of_the_reader() {
        opens("/access?person=anouk.visser&customer=K1&from=2026-11-01&to=2026-11-20", "en", "light", "otto.berg");
        String asked =
                "person=anouk.visser&customer=K1&from=2026-11-01T04%3A00%3A00.000Z&to=2026-11-21T05%3A00%3A00.000Z";
        browser.awaitsAsked(services, "GET /api/audit/access?" + asked + "&limit=50");
        browser.awaits("tl-access tl-take-away button").click();
        browser.awaitsAsked(services, "GET /api/audit/access?" + asked);
        assertThat(browser.awaits("input[name=person]").getDomProperty("value")).isEqualTo("anouk.visser");
    }

    @Test
    void a_question_is_asked_by_keyboard_and_gone_through_page_by_page() {
        found = FOUND.replace("\"next\": null", "\"next\": \"n2\"");
        opens("/access", "en", "light", "otto.berg");
        browser.awaits("input[name=customer]").sendKeys("K 4/a", Keys.ENTER);
        browser.awaitsAsked(services, "GET /api/audit/access?customer=K+4%2Fa&limit=50");
        assertThat(browser.run("return location.hash")).isEqualTo("#/access?customer=K+4%2Fa");
        browser.awaits("tl-access .pages button:last-child:enabled").click();
        browser.awaitsAsked(services, "GET /api/audit/access?customer=K+4%2Fa&limit=50&cursor=n2");
        browser.awaitsText("Page 2");
        isSound();
    }

    @Test
    void a_row_leads_to_all_that_was_done_by_the_same_person() {
        opens("/access", "en", "light", "otto.berg");
        browser.awaits("tl-access tbody th a").click();
        browser.awaitsAsked(services, "GET /api/audit/access?person=anouk.visser&limit=50");
    }

    @ParameterizedTest
    @CsvSource({"en, Nothing in the log matches this.", "nl, Niets in het logboek voldoet hieraan."})
    void where_nothing_is_found_it_says_so(String language, String words) {
        found = "{\"items\":[],\"next\":null}";
        opens("/access?person=nobody.there", language, "light", "otto.berg");
        browser.awaitsText(words);
        isSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam.mulder", "marieke.smeets", "nina.klein"})
    void who_is_no_auditor_finds_what_would_be_needed_and_the_log_is_not_asked(String person) {
        opens("/people", "en", "light", person);
        browser.awaits(".tabs a[href='#/access']").click();
        browser.awaits("tl-access > .notice");
        assertThat(browser.awaits("tl-access > .notice").getText())
                .isEqualTo(
                        person.equals("nina.klein")
                                ? browser.run("return (await import('/app/language.js')).t('rights.no-role')")
                                : "This needs the role auditor.");
        assertThat(services.asked).noneMatch(call -> call.contains("/api/audit"));
        isSound();
    }

    @Test
    void the_page_of_a_customer_leads_there() {
        opens("/customers/K1", "en", "light", "otto.berg");
        browser.awaits(".customer-head a[href='#/access?customer=K1']:not([aria-disabled])")
                .click();
        browser.awaitsAsked(services, "GET /api/audit/access?customer=K1&limit=50");
        browser.forgetCookies();
        opens("/customers/K1", "en", "light", "adam.mulder");
        var held = browser.awaits(".customer-head a[href='#/access?customer=K1'][aria-disabled]");
        held.sendKeys(Keys.ENTER);
        assertThat(browser.awaits("#" + held.getAttribute("aria-describedby")).getText())
                .isEqualTo("This needs the role auditor.");
        assertThat(browser.run("return location.hash")).isEqualTo("#/customers/K1");
    }
}
