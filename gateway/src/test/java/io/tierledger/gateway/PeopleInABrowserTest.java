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

/** The pages for people: kept by an administrator, read by everybody, each saying what who looks may not do. */
class PeopleInABrowserTest extends SignedInABrowserTest {
    private static final String HAND_OVER =
            "{\"handOverId\":\"h1\",\"accountManagerId\":\"AM1\",\"to\":\"AM2\",\"customers\":[\"K1\"],\"from\":\"2026-11-20\",\"state\":\"%s\","
                    + "\"handedOver\":1,\"reason\":\"x\",\"arrangedBy\":\"y\"}";

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().contains("/hand-overs/")) {
                return CannedServices.body(
                        response, HAND_OVER.formatted(looks.incrementAndGet() < 2 ? "STORED" : "SETTLED"));
            }
            return RightsOfAToken.answerOr(this::write, request, response);
        });
    }

    private Mono<Void> write(HttpServerRequest request, HttpServerResponse response, String body) {
        written.add(request.method() + " " + request.uri() + " " + body);
        if (body.contains("nowhere@")) {
            return CannedServices.body(
                    response.status(422),
                    "{\"code\":\"person-id\",\"field\":\"personId\",\"detail\":\"An id of a person has no @.\"}");
        }
        if (request.path().endsWith("/hand-over")) {
            return CannedServices.body(response.status(202), HAND_OVER.formatted("STORED"));
        }
        if (request.path().equals("api/tokens")) {
            return CannedServices.body(
                    response.status(201),
                    "{\"tokenId\":\"t9\",\"token\":\"tlp_secret\",\"purpose\":\"import\",\"roles\":[],\"owner\":\"anouk.visser\",\"expiresOn\":\"2099-12-31\"}");
        }
        if (request.path().endsWith("/invitation")) {
            return CannedServices.body(
                    response.status(201),
                    "{\"personId\":\"anouk.visser\",\"address\":\"/sign-in?invitation=abc\",\"until\":\"2099-12-31T12:00:00Z\"}");
        }
        return CannedServices.body(response, "{\"personId\":\"anouk.visser\"}");
    }

    @BeforeEach
    void forgetWrites() {
        written.clear();
        looks.set(0);
        browser.resize(1366, 900);
    }

    /** That nobody stands in is answered 404. */
    @Override
    boolean isAnAnswer(String error) {
        return error.contains("404") || error.contains("422");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /people              | en | light | 1366 | Anouk Visser                        | account manager
            /people              | nl | dark  | 820  | (gewist)                            | accountmanager
            /people/anouk.visser | en | dark  | 820  | Roles given here                    | Issuer (address of the provider)
            /people/anouk.visser | nl | light | 1366 | Rollen die hier zijn gegeven        | Uitgever (adres van de aanbieder)
            /teams               | en | light | 820  | led by Anouk Visser                 | 1 member
            /teams               | nl | dark  | 1366 | geleid door Marieke Smeets          | 1 lid
            /tokens              | en | dark  | 1366 | revoked                             | not yet
            /tokens              | nl | light | 820  | ingetrokken                         | nog niet
            /account-managers/AM1 | en | light | 820 | A month in Norway                   | Hand over
            /account-managers/AM1?customer=K1 | nl | light | 820 | 1 gekozen                 | Bakkerij van der Meer
            /account-managers/AM1 | nl | dark  | 1366 | A month in Norway                  | Draag over
            /me                  | en | light | 1366 | What I may do                       | Keeping people, teams and tokens
            /me                  | nl | dark  | 820  | Wat ik mag doen                     | Mensen, teams en tokens bijhouden
            """)
    void each_page_in_both_languages_on_a_screen_and_on_a_tablet(
            String page, String language, String scheme, int width, String words, String others) {
        browser.resize(width, 1100);
        opens(page, language, scheme, "adam.mulder");
        browser.awaitsText(words);
        browser.awaitsText(others);
        isSound();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing beside the window")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Add a person         | This needs the role administrator. | Make a token
            nl | Voeg een persoon toe | Dit vraagt de rol beheerder.       | Maak een token
            """)
    void who_may_not_finds_what_would_be_needed_and_nothing_happens(
            String language, String add, String needed, String make) {
        opens("/people", language, "light", "anouk.visser");
        browser.awaitsText(needed);
        var button = browser.awaits("tl-people .page-head button");
        assertThat(button.getText()).isEqualTo(add);
        assertThat(button.getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(browser.awaits("#" + button.getAttribute("aria-describedby")).getText())
                .isEqualTo(needed);
        button.sendKeys(Keys.ENTER);
        button.click();
        assertThat(browser.run("return document.querySelector('tl-person-form')"))
                .isNull();
        isSound();
        browser.run("location.hash = '#/tokens'");
        browser.awaitsText(make);
        browser.awaitsText(needed);
        assertThat(services.asked).noneMatch(call -> call.contains("/api/tokens"));
        isSound();
    }

    /** The second button of a row says nothing that the first said. */
    @Test
    void what_would_be_needed_is_read_once_for_buttons_side_by_side() {
        opens("/import", "en", "light", "anouk.visser");
        browser.awaits("form.import button[aria-disabled] ~ button[aria-disabled]");
        assertThat(browser.run("return document.querySelectorAll('form.import .needed').length"))
                .isEqualTo(2L);
        assertThat(browser.run("return document.querySelectorAll('form.import .needed:not(.unseen)').length"))
                .isEqualTo(1L);
    }

    @Test
    void who_has_no_role_is_told_so() {
        opens("/me", "en", "light", "nina.klein");
        browser.awaitsText("no role was given to you");
        browser.run("location.hash = '#/people'");
        browser.awaits("tl-people .page-head button[aria-disabled]");
        assertThat(browser.awaits("tl-people .page-head .needed").getText()).contains("no role was given to you");
    }

    @Test
    void people_are_searched_and_where_there_is_nobody_it_says_so() {
        opens("/people?search=vis&team=north", "en", "light", "adam.mulder");
        browser.awaitsAsked(services, "GET /api/people?search=vis&team=north&limit=50");
    }

    @Test
    void a_person_is_added_by_keyboard_and_what_is_refused_stands_beside_its_field() {
        opens("/people", "en", "light", "adam.mulder");
        browser.awaitsText("Anouk Visser");
        browser.awaits("tl-people .page-head button").sendKeys(Keys.ENTER);
        browser.awaits("tl-person-form");
        browser.awaits("input[name=personId]:focus");
        browser.presses("nowhere@example.org");
        browser.awaits("input[name=name]").sendKeys("Tess nowhere@", Keys.ENTER);
        browser.awaitsText("An id of a person has no @.");
        assertThat(browser.awaits("label:has(input[name=personId]) .refused").getText())
                .contains("no @");
        browser.awaits("input[name=personId][aria-invalid=true]:focus");
        isSound();
        browser.run(
                "const id = document.querySelector('input[name=personId]'); id.value = ''; document.querySelector('input[name=name]').value = ''");
        browser.awaits("input[name=personId]").sendKeys("tess");
        browser.awaits("input[name=roles][value=reader]").sendKeys(Keys.SPACE);
        browser.awaits("input[name=name]").sendKeys("Tess", Keys.ENTER);
        browser.awaits("tl-person");
        assertThat(written.getLast())
                .isEqualTo("PUT /api/people/tess {\"name\":\"Tess\",\"roles\":[\"reader\"],\"accounts\":[]}");
    }

    @Test
    void an_account_is_joined_to_a_person_that_was_read() {
        opens("/people/anouk.visser", "en", "light", "adam.mulder");
        browser.awaits("tl-person-form fieldset button.outline").click();
        browser.awaits(".account:last-of-type input:focus");
        browser.presses("http://localhost/identity");
        browser.awaits(".account:nth-of-type(2) label:last-of-type input").sendKeys("anouk", Keys.ENTER);
        browser.awaitsText("Kept.");
        assertThat(written.getLast())
                .contains("\"accounts\":[{\"issuer\":\"https://id.example.org\",\"subject\":\"a.visser\"},"
                        + "{\"issuer\":\"http://localhost/identity\",\"subject\":\"anouk\"}]");
    }

    @Test
    void a_team_is_changed_where_it_stands_in_the_tree() {
        opens("/teams", "en", "light", "adam.mulder");
        browser.awaitsText("Harbours");
        assertThat(browser.run("return document.querySelectorAll('.tree .tree .tree > li').length"))
                .isEqualTo(1L);
        browser.awaits("[aria-label='Change team Harbours']").sendKeys(Keys.ENTER);
        browser.awaits("form input[name=name]:focus");
        browser.presses(" and canals");
        isSound();
        browser.presses(Keys.ENTER);
        browser.awaitsText("Kept.");
        assertThat(written)
                .containsExactly("PUT /api/teams/north-1 {\"name\":\"Harbours and canals\",\"parent\":\"north\","
                        + "\"lead\":\"anouk.visser\"}");
    }

    @ParameterizedTest
    @CsvSource({"en, light, works once", "nl, dark, werkt één keer"})
    void an_address_to_choose_a_password_at_is_shown_once(String language, String scheme, String words) {
        opens("/people/anouk.visser", language, scheme, "adam.mulder");
        browser.awaits("tl-invitation button").click();
        browser.awaits("tl-invitation .secret");
        assertThat(browser.run("return document.querySelector('tl-invitation .secret').value"))
                .isEqualTo(browser.run("return location.origin + '/sign-in?invitation=abc'"));
        assertThat(browser.text()).contains(words);
        assertThat(written).containsExactly("POST /api/people/anouk.visser/invitation ");
        isSound();
        browser.awaits("tl-invitation .once button.plain").click();
        browser.awaitsGone("tl-invitation .secret");
    }

    @Test
    void a_token_is_shown_once_and_revoked_after_a_second_word() {
        opens("/tokens", "en", "light", "adam.mulder");
        browser.awaitsText("revoked");
        browser.awaits("tl-tokens .page-head button").click();
        browser.run(
                "document.querySelector('[name=owner]').value = 'anouk.visser'; document.querySelector('[name=expiresOn]').value = '2099-12-31'");
        isSound();
        browser.awaits("form.sheet .actions button").click();
        browser.awaits(".secret");
        assertThat(browser.run("return document.querySelector('.secret').value"))
                .isEqualTo("tlp_secret");
        browser.awaits(".once button:not(.plain)").click();
        browser.awaits(".once [role=status]:not(:empty)");
        isSound();
        browser.awaits(".once button.plain").click();
        browser.awaitsGone(".secret");
        assertThat(written)
                .containsExactly(
                        "POST /api/tokens {\"purpose\":\"import\",\"roles\":[],\"owner\":\"anouk.visser\",\"expiresOn\":\"2099-12-31\"}");
        written.clear();

        browser.awaits("tbody button").click();
        assertThat(written).as("not before it was said twice").isEmpty();
        browser.awaits(".sure .yes:focus");
        isSound();
        browser.presses(Keys.ENTER);
        browser.awaitsGone(".sure");
        assertThat(written).containsExactly("DELETE /api/tokens/t1 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Done: everywhere. | Hand 1 customer over
            nl | Klaar: overal.    | Draag 1 klant over
            """)
    void a_customer_is_handed_over_from_its_page_and_followed_until_everywhere(
            String language, String done, String button) {
        opens("/customers/K1", language, "light", "marieke.smeets");
        browser.awaits(".customer-head a[role=button]").click();
        browser.awaits(".picking input:checked");
        assertThat(browser.awaits("form.sheet .actions button").getText()).isEqualTo(button);
        browser.run("document.querySelector('[name=to]').value = 'AM2'");
        isSound();
        browser.awaits("textarea[name=reason]").sendKeys("Anouk retires");
        browser.awaits("form.sheet .actions button").click();
        browser.awaitsText(done);
        assertThat(looks.get()).isEqualTo(2);
        assertThat(written)
                .containsExactly(
                        "POST /api/account-managers/AM1/hand-over {\"to\":\"AM2\",\"customers\":[\"K1\"],\"from\":\"2026-11-20\",\"reason\":\"Anouk retires\"}");
        isSound();
    }

    @Test
    void an_account_manager_arranges_who_stands_in_and_does_not_hand_over() {
        opens("/account-managers/AM1", "en", "light", "anouk.visser");
        browser.awaitsText("A month in Norway");
        browser.awaits("tl-hand-over form .actions button[aria-disabled]");
        assertThat(browser.awaits("tl-hand-over .needed").getText())
                .isEqualTo("This needs a sales manager of the team that answers for these customers.");
        browser.awaits("tl-stand-in button.outline").click();
        browser.run("document.querySelector('[name=until]').value = '2026-12-24'");
        browser.awaits("tl-stand-in [name=reason]").sendKeys("Norway", Keys.ENTER);
        browser.awaits("tl-stand-in button.outline");
        assertThat(written)
                .containsExactly(
                        "PUT /api/account-managers/AM1/stand-in {\"person\":\"marieke.smeets\",\"from\":\"2026-11-20\",\"until\":\"2026-12-24\",\"reason\":\"Norway\"}");
    }
}
