package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A reader signs in at our own provider by one click, writes under that name without being asked for one, and signs out. */
class SigningInInABrowserTest extends SignedInABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().endsWith("/skipping")) {
                written.add(subject(request.requestHeaders().get("Authorization")));
            }
            return request.path().equals("api/rights")
                    ? RightsOfAToken.of(request).answer(request, response)
                    : CannedServices.answer(request, response);
        });
    }

    private static String subject(String authorization) {
        var claims = Base64.getUrlDecoder().decode(authorization.split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).path("sub").asString();
    }

    @BeforeEach
    void forgetWrites() {
        written.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | Sign in  | Sign out  | account manager · Noord | Sign in first
            nl | dark  | Inloggen | Uitloggen | accountmanager · Noord  | Log eerst in
            """)
    void by_one_click_and_out_again(String language, String scheme, String in, String out, String role, String first) {
        browser.open("#/work?accountManager=AM1", language, scheme);
        assertThat(browser.awaits(".sign-in-link").getText()).isEqualTo(in);
        browser.awaits(".sign-in-link").click();

        browser.awaitsText(role);
        assertThat(browser.awaits("h1").getText()).isEqualTo(in);
        isSound();
        browser.awaits("button[value='anouk.visser']").click();

        browser.awaits(".tools .me");
        browser.awaitsText("Anouk Visser");
        assertThat(browser.run("return location.hash"))
                .as("the page that was left")
                .isEqualTo("#/work?accountManager=AM1");
        assertThat(browser.awaits(".tools").getText()).contains("Anouk Visser", out);
        browser.awaits("tl-activity-actions button.plain").click();
        browser.awaits("input[name=reason]").sendKeys("closed for the holidays");
        browser.run("document.querySelector('form.answer').requestSubmit()");
        browser.awaitsGone("form.answer");
        assertThat(written).containsExactly("anouk.visser");
        isSound();
        browser.run("localStorage.setItem('tierledger.account-manager', 'AM7'); location.hash = '#/customers'");
        services.asked.clear();
        browser.run("location.hash = '#/work'");
        browser.awaitsAsked(services, "GET /api/activities?accountManager=AM1&from=2026-11-16&to=2026-11-22&limit=200");

        browser.awaits(".tools .me + button").click();
        browser.awaits(".sign-in-link");
        assertThat(browser.text()).doesNotContain("Anouk Visser", out).contains(first);
        assertThat(browser.run("return location.pathname + location.search")).isEqualTo("/");
        isSound();
        browser.awaits(".sign-in-link").click();
        browser.awaits("button[value='anouk.visser']");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Signing in did not succeed.
            nl | Het inloggen is niet gelukt.
            """)
    void what_goes_wrong_is_said_and_can_be_begun_again(String language, String words) {
        browser.open("#/work", language, "light");
        browser.run("location.assign('/sign-in/done?code=old&state=old')");
        browser.awaitsText(words);
        assertThat(browser.run("return location.search")).isEqualTo("");
        isSound();
        browser.awaits(".notice .sign-in-link").click();
        browser.awaits("button[value='marieke.smeets']");
    }
}
