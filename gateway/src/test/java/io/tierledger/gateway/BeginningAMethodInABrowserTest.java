package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A method begins as a copy of another, is tried on the past and kept, before anybody ever published it. */
class BeginningAMethodInABrowserTest extends InABrowserTest {
    private static final String ADDRESS = "#/methods/abc-of-tomorrow/draft";

    @Override
    boolean isAnAnswer(String error) {
        return error.contains("/api/methods/abc-of-tomorrow ") && error.contains("status of 404");
    }

    @Test
    void it_is_begun_from_the_page_of_methods() {
        browser.open("#/methods", "en", "light");
        browser.awaits("input[name=id]").sendKeys("abc-of-tomorrow");
        browser.awaits("option[value=value-potential]").click();
        browser.awaits("tl-methods form button").click();
        browser.awaitsText("A method that was never published yet.");
        browser.awaits(".check-sound");
        assertThat(browser.run("return document.querySelector('textarea').value"))
                .asString()
                .startsWith("id: abc-of-tomorrow\nversion: 1\n");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void it_is_simulated_before_it_is_kept() {
        browser.open(ADDRESS + "?like=value-potential", "en", "light");
        browser.awaits("tl-simulate-form button:enabled").click();
        browser.awaitsText("customers would have another tier");
        assertThat(services.asked).contains("POST /api/simulations");
    }

    @Test
    void it_is_kept_as_it_was_begun() {
        browser.open(ADDRESS + "?like=value-potential", "en", "light");
        browser.awaits(".check-sound");
        browser.run("localStorage.setItem('tierledger.user', 'Anna')");
        browser.awaits("tl-yaml-editor + .actions button:first-child:enabled").click();
        browser.awaitsText("for a method never published");
        assertThat(services.asked).contains("POST /api/methods/abc-of-tomorrow/drafts");
        browser.awaitsText("ABC of tomorrow");
    }

    @Test
    void what_was_never_published_is_found_on_the_page_of_methods() {
        shows("/methods", "nl", "light", "Geschreven, nooit gepubliceerd");
        browser.awaits("a[href='#/methods/abc-of-tomorrow/draft?draft=2']").click();
        browser.awaitsText("voor een nooit gepubliceerde methode");
    }
}
