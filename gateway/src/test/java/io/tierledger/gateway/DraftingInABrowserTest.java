package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody writes a draft, checked while typing; somebody else publishes it. */
class DraftingInABrowserTest extends InABrowserTest {
    private static final String DRAFT = "/methods/value-potential/draft";

    @Override
    StubService services() throws Exception {
        return new StubService((request, response) -> request.path().endsWith("/drafts") && isPublished()
                ? CannedServices.body(
                        response,
                        CannedServices.text(CannedServices.tin("methods-value-potential-drafts"))
                                .replace("OPEN", "PUBLISHED"))
                : CannedServices.answer(request, response));
    }

    /** The author tries first, in vain. */
    private boolean isPublished() {
        return services.asked.stream()
                        .filter(call -> call.endsWith("/publication"))
                        .count()
                == 2;
    }

    private void replace(String words, String others) {
        browser.run("const area = document.querySelector('textarea'); area.value = area.value.replace('" + words
                + "', '" + others + "'); area.dispatchEvent(new Event('input'))");
    }

    private void iAm(String name) {
        browser.run("localStorage.setItem('tierledger.user', '" + name
                + "'); window.dispatchEvent(new Event('tierledger-user'))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /methods/value-potential/draft         | en | light | Nothing is wrong
            /methods/value-potential/draft         | nl | dark  | Niets mis
            /methods/value-potential/draft?draft=2 | en | dark  | Publish draft 2
            /methods/value-potential/draft?draft=2 | nl | light | Concept 2 publiceren
            """)
    void a_page_renders_without_errors_and_without_barriers(String page, String language, String scheme, String words) {
        shows(page, language, scheme, words);
        browser.awaits(".check-sound");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void an_objection_appears_while_typing_with_the_way_to_its_line() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits(".check-sound");
        replace("upTo: 250000", "upTo: 200000");
        browser.awaitsText("Nothing holds the values between 200000 and 250000.");
        assertThat(browser.awaits(".gutter .marked").getText()).isEqualTo("19");
        assertThat(browser.barriers()).isEmpty();
        browser.awaits(".objections button").click();
        assertThat(
                        browser.run(
                                "const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd)"))
                .isEqualTo("      - {score: 3, above: 250000}");
        assertThat(browser.awaits("tl-simulate-form button").isEnabled()).isFalse();
        replace("upTo: 200000", "upTo: 250000");
        browser.awaits(".check-sound");
    }

    @Test
    void what_can_be_measured_is_listed_as_the_service_says_it() {
        browser.open("#" + DRAFT, "nl", "dark");
        browser.awaits(".measures summary").click();
        browser.awaitsText("RECENCY dagen sinds de laatste order in dagen · kent orderKind");
        browser.awaitsText("REVENUE omzet in geld · vraagt window · kent orderKind");
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void what_was_written_survives_another_page_and_language() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits(".check-sound");
        replace("source: S3", "source: Ours");
        browser.awaitsText("Changed, not kept yet.");
        browser.awaits("button[lang=nl]").click();
        browser.awaitsText("Gewijzigd, nog niet bewaard.");
        assertThat(browser.run("return document.querySelector('textarea').value"))
                .asString()
                .contains("source: Ours");
        browser.run("sessionStorage.clear()");
    }

    @Test
    void a_draft_is_kept_by_somebody_with_a_name() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits(".check-sound");
        iAm("Anna");
        replace("source: S3", "source: Ours");
        browser.awaits("tl-yaml-editor + .actions button:first-child:enabled").click();
        browser.awaitsText("Publish draft 2");
        assertThat(services.asked).contains("POST /api/methods/value-potential/drafts");
    }

    @Test
    void a_draft_that_is_not_sound_yet_is_kept_and_marked_with_what_is_missing() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits(".check-sound");
        iAm("Anna");
        replace("upTo: 250000", "upTo: 200000");
        browser.awaitsText("Keep as a draft, not sound yet");
        browser.awaits("tl-yaml-editor + .actions button:first-child:enabled").click();
        browser.awaitsAsked(services, "POST /api/methods/value-potential/drafts");
        browser.awaitsText("Publish draft 2");
        assertThat(browser.awaits(".drafts li:first-child").getText())
                .contains("Draft 3", "not sound yet", "A gap", "Nothing holds the values between 200000 and 250000.");
    }

    @Test
    void what_is_not_sound_cannot_be_published_and_says_so_on_its_page() {
        shows("/methods/value-potential/draft?draft=3", "nl", "light", "nog niet sluitend");
        browser.awaits(".check-sound");
        assertThat(browser.text()).doesNotContain("Concept 3 publiceren");
        assertThat(browser.awaits(".page-head").getText()).contains("nog niet sluitend");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void a_draft_of_an_overtaken_version_is_refused_with_the_way_out() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits(".check-sound");
        iAm("Anna");
        replace("source: S3", "source: overtaken");
        browser.awaits("tl-yaml-editor + .actions button:first-child:enabled").click();
        browser.awaitsText("Another version was published in the meantime.");
        assertThat(browser.text()).contains("See the version that counts", "What you typed is still here.");
        browser.awaits(".notice.failed button").click();
        browser.awaitsGone(".notice.failed");
        browser.awaits("textarea");
        assertThat(browser.run("return document.querySelector('textarea').value"))
                .asString()
                .contains("source: overtaken");
        browser.run("sessionStorage.clear()");
    }

    @Test
    void its_author_cannot_publish_and_somebody_else_can() {
        browser.open("#" + DRAFT + "?draft=2", "en", "light");
        browser.awaitsText("Publish draft 2");
        iAm("Anna");
        browser.awaitsText("You are Anna, who wrote it.");
        browser.awaits("tl-publish-form form > .actions button").click();
        browser.awaitsText("A second person is needed. Its author Anna cannot publish it");
        assertThat(browser.barriers()).isEmpty();
        iAm("Bo");
        browser.awaits("tl-publish-form form > .actions button").click();
        browser.awaitsText("Version 3 counts, published by Bo.");
        browser.awaitsGone(".drafts .tag.open");
        assertThat(browser.text()).contains("Version 3 counts, published by Bo.");
    }

    @Test
    void a_date_is_asked_for_when_the_draft_counts_from_one() {
        browser.open("#" + DRAFT + "?draft=2", "en", "light");
        browser.awaits("input[value=FROM_DATE]").click();
        assertThat(browser.awaits("input[name=effectiveFrom]").getDomAttribute("required"))
                .isNotNull();
    }

    @Test
    void a_sound_document_is_tried_on_the_past_before_it_is_kept() {
        browser.open("#" + DRAFT, "en", "light");
        browser.awaits("tl-simulate-form button:enabled").click();
        browser.awaitsText("20 customers would have another tier");
        assertThat(services.asked).contains("POST /api/simulations");
    }
}
