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

/** A review is opened, its cases are defended and decided one by one and alike, and it is closed, each by who may. */
class ReviewsInABrowserTest extends SignedInABrowserTest {
    private static final String ROW = "tl-review-cases tbody tr:nth-child(%d) ";
    private static final String OPENED = CannedServices.text(CannedServices.tin("reviews-R1"));

    private final List<String> written = new CopyOnWriteArrayList<>();
    private volatile String refusal = "";
    private volatile boolean closed;

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (closed && request.path().equals("api/reviews/R1")) {
                return CannedServices.body(response, OPENED.replace("DECIDING", "CLOSED"));
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(
                RightsOfAToken.of(request).person().id() + " " + request.method() + " " + request.uri() + " " + body);
        if (!refusal.isEmpty()) {
            return CannedServices.body(response.status(409), refusal);
        }
        closed = request.uri().endsWith("/closure");
        return CannedServices.body(
                response,
                request.uri().endsWith("/decisions")
                        ? "{\"decided\":2,\"left\":{\"judged-yourself\":1,\"case-gone\":1}}"
                        : OPENED);
    }

    @BeforeEach
    void begin() {
        written.clear();
        refusal = "";
        closed = false;
        browser.resize(1366, 900);
    }

    @Override
    boolean isAnAnswer(String error) {
        return error.contains("status of 409");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | 1366 | 4 cases, 1 of them undecided   | defended   | up to and including 31 Mar 2027 | meanwhile | What was said here was erased.
            nl | dark  | 820  | 4 gevallen, waarvan 1 onbeslist | verdedigd | tot en met 31 mrt 2027          | inmiddels | Wat hier gezegd is, is gewist.
            nl | light | 360  | 4 gevallen, waarvan 1 onbeslist | verdedigd | tot en met 31 mrt 2027          | inmiddels | Wat hier gezegd is, is gewist.
            """)
    void says_how_far_it_is_and_of_each_case_what_is_proposed_and_was_said(
            String language,
            String scheme,
            int width,
            String counts,
            String state,
            String until,
            String meanwhile,
            String erased) {
        browser.resize(width, 1100);
        opens("/reviews/R1", language, scheme, "marieke.smeets");
        browser.awaitsText("Letter of 3 June");
        assertThat(browser.awaits("tl-review").getText())
                .contains(
                        "Autumn 2026", counts, state, until, meanwhile, erased, "A tender is won", "total 7, below 8");
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @Test
    void one_is_opened_from_the_list_and_the_page_of_it_follows() {
        opens("/reviews", "en", "light", "marieke.smeets");
        browser.awaitsText("Autumn 2026");
        assertThat(browser.awaits("tl-reviews tbody").getText()).contains("deciding", "closed", "30 May 2026");
        browser.awaits("tl-review-form input[name=title]").sendKeys("Winter", Keys.ENTER);
        browser.awaitsText("What closing would give");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets POST /api/reviews {\"title\":\"Winter\",\"method\":\"abc-attention\"}");
        isSound();
    }

    @Test
    void an_account_manager_defends_by_keyboard_and_decides_nothing() {
        opens("/reviews/R1", "en", "light", "anouk.visser");
        browser.awaitsText("Letter of 3 June");
        assertThat(browser.awaits(ROW.formatted(1) + "button.plain[aria-disabled]")
                        .getText())
                .isEqualTo("Decide");
        browser.awaits(ROW.formatted(1) + "button.outline:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits(ROW.formatted(1) + "select[name=tier]:focus");
        browser.awaits(ROW.formatted(1) + "textarea[name=evidence]").sendKeys("A letter", Keys.ENTER, "A plan");
        browser.awaits(ROW.formatted(1) + "input[name=arguments]").sendKeys("They grow", Keys.ENTER);
        browser.awaits(ROW.formatted(1) + "button.outline");
        assertThat(written)
                .containsExactly(
                        "anouk.visser POST /api/reviews/R1/cases/K1/defence {\"tier\":\"A\",\"arguments\":\"They grow\",\"evidence\":[\"A letter\",\"A plan\"]}");
        isSound();
    }

    @Test
    void a_sales_manager_decides_one_and_all_that_are_shown() {
        opens("/reviews/R1?state=DEFENDED", "en", "light", "marieke.smeets");
        browser.awaits(ROW.formatted(2) + "button.plain:not([aria-disabled])").sendKeys(Keys.ENTER);
        browser.awaits(ROW.formatted(2) + "input[name=reason]").sendKeys("It is agreed", Keys.ENTER);
        browser.awaits(ROW.formatted(2) + "button.plain");
        browser.awaits("tl-review-decisions summary").click();
        browser.awaits("tl-review-decisions input[name=reason]").sendKeys("All alike", Keys.ENTER);
        browser.awaitsText("Decided about 2. Left out: 1 you judged, 1 gone.");
        assertThat(written)
                .containsExactly(
                        "marieke.smeets POST /api/reviews/R1/cases/K2/decision {\"tier\":\"C\",\"reason\":\"It is agreed\"}",
                        "marieke.smeets POST /api/reviews/R1/decisions {\"filter\":{\"state\":\"DEFENDED\"},\"tier\":\"proposed\",\"reason\":\"All alike\"}");
        isSound();
    }

    @Test
    void closing_asks_once_more_says_why_not_and_is_seen() {
        opens("/reviews/R1", "en", "dark", "marieke.smeets");
        refusal = "{\"code\":\"lead-needed\",\"detail\":\"It is closed by who leads the house.\"}";
        browser.awaits("tl-review-closing button:not([aria-disabled])").click();
        browser.awaitsText("1 cases are undecided: they become as proposed.");
        browser.awaits("tl-review-closing form button.slim").click();
        browser.awaitsText("It is closed by who leads the house.");
        refusal = "";
        browser.awaits("tl-review-closing form button.slim").click();
        browser.awaitsText("What came of it");
        assertThat(written)
                .last()
                .isEqualTo("marieke.smeets POST /api/reviews/R1/closure {\"undecided\":\"proposed\"}");
        assertThat(browser.run("return document.querySelectorAll('tl-case-actions, tl-review-closing').length"))
                .as("nothing is said of a closed review")
                .isEqualTo(0L);
        isSound();
    }
}
