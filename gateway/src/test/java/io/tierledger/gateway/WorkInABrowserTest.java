package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The work list of a week begins with what is late from before it. */
class WorkInABrowserTest extends InABrowserTest {
    private static final String FROM_BEFORE = """
            {"items":[{"activityId":"a7","customerId":"K1","customerName":"Bakkerij van der Meer","method":"curry-pyramid",
            "kind":"visit","due":"2026-10-30","state":"late","tier":"large"},
            {"activityId":"a9","customerId":"K2","customerName":"Jansen","method":"curry-pyramid",
            "kind":"call","due":"2026-11-18","movedFrom":"2026-10-28","at":"10:30","assignedTo":"back-office","state":"late","tier":"top"}],"next":null}""";

    @Override
    StubService services() {
        return new StubService((request, response) -> switch (request.path()) {
            case "api/activities" -> CannedServices.body(response, FROM_BEFORE);
            case "api/calendar" -> CannedServices.body(response, "{\"path\":\"/api/calendar/a-secret.ics\"}");
            default -> CannedServices.answer(request, response);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2 activities, 1 of them late from earlier weeks    | Late, from earlier weeks     | was due on 30 Oct 2026        | 21 days late   | Large
            nl | 2 activiteiten, waarvan 1 te laat uit eerdere weken | Te laat, uit eerdere weken  | moest klaar zijn op 30 okt 2026 | 21 dagen te laat | Groot
            """)
    void what_is_late_says_since_when_and_how_late(
            String language, String counted, String heading, String due, String late, String tier) {
        shows("/work?accountManager=AM1", language, "light", counted);
        assertThat(browser.awaits(".overdue").getText()).contains(heading, due, late, tier);
        assertThat(browser.awaits(".overdue").getText()).doesNotContain("Jansen", "curry-pyramid");
        hasNeitherErrorsNorBarriers();
    }

    @Test
    void all_late_work_up_to_the_week_is_asked_for_and_not_that_of_the_week_alone() {
        browser.open("#/work?accountManager=AM1&state=late", "en", "light");
        browser.awaitsAsked(
                services, "GET /api/activities?accountManager=AM1&overdueBefore=2026-11-23&state=late&limit=200");
    }

    @Test
    void what_is_open_is_moved_and_given_to_somebody_by_keyboard() {
        shows("/work?accountManager=AM1", "en", "light", "2 activities");
        browser.awaits("[aria-label='Move: visit Bakkerij van der Meer']").sendKeys(Keys.ENTER);
        browser.awaits("form.answer input[name=due]");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("due");
        browser.run("document.querySelector('form.answer input[name=due]').value = '2026-12-01'");
        browser.run("document.querySelector('form.answer input[name=at]').value = '10:30'");
        hasNeitherErrorsNorBarriers();
        browser.consoleErrors(); // what axe itself makes the browser complain of
        browser.awaits("form.answer button").click();
        browser.awaits("dialog[open] input").sendKeys("Anna");
        browser.awaits("dialog[open] button").click();
        browser.awaitsAsked(services, "POST /api/activities/a7/move");
        browser.awaitsGone("form.answer");
        browser.awaits("[aria-label='Assign: call Jansen']").sendKeys(Keys.ENTER);
        browser.awaits("form.answer select[name=to] option[value='back-office']");
        hasNeitherErrorsNorBarriers();
        browser.awaits("form.answer select[name=to]").sendKeys("Bram");
        browser.awaits("form.answer button").click();
        browser.awaitsAsked(services, "POST /api/activities/a9/assignment");
        browser.awaitsGone("form.answer");
    }

    @Test
    void an_hour_a_move_and_who_does_it_are_said() {
        shows("/work?accountManager=AM1", "en", "light", "2 activities");
        assertThat(browser.awaits("main").getText())
                .contains("at 10:30", "moved from 28 Oct 2026", "done by back office");
    }

    @Test
    void the_address_of_a_calendar_is_shown_once_and_can_be_withdrawn() {
        shows("/work?accountManager=AM1", "en", "light", "2 activities");
        browser.awaits("tl-calendar-address summary").click();
        browser.awaits("tl-calendar-address button.outline:enabled").click();
        browser.awaitsAsked(services, "POST /api/calendar");
        assertThat(browser.awaits("tl-calendar-address .secret").getDomProperty("value"))
                .endsWith("/api/calendar/a-secret.ics");
        hasNeitherErrorsNorBarriers();
        browser.awaits("tl-calendar-address button.plain:not(.once *)").click();
        browser.awaitsAsked(services, "DELETE /api/calendar?accountManager=AM1");
        browser.awaitsText("No address counts any more.");
        assertThat(browser.run("return document.querySelector('tl-calendar-address .secret')"))
                .isNull();
    }
}
