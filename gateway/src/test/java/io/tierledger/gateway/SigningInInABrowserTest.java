package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.identity.Identity;
import io.tierledger.identity.OneClickPeople;
import io.tierledger.identity.Person;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A reader signs in at our own provider by one click, writes under that name without being asked for one, and signs out. */
class SigningInInABrowserTest extends InABrowserTest {
    private static final OneClickPeople PEOPLE = new OneClickPeople(List.of(
            new Person("marieke.smeets", "Marieke Smeets", List.of("sales-manager"), List.of(), null),
            new Person("anouk.visser", "Anouk Visser", List.of("account-manager"), List.of("Noord"), "AM1")));

    private final List<String> written = new CopyOnWriteArrayList<>();

    @TempDir
    static Path directory;

    private EmbeddedStores stores;
    private ConfigurableApplicationContext provider;

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().endsWith("/skipping")) {
                written.add(subject(request.requestHeaders().get("Authorization")));
            }
            return CannedServices.answer(request, response);
        });
    }

    private static String subject(String authorization) {
        var claims = Base64.getUrlDecoder().decode(authorization.split("\\.")[1]);
        return JsonMapper.shared().readTree(claims).path("sub").asString();
    }

    @Override
    @BeforeAll
    @Timeout(180)
    void start() throws Exception {
        stores = EmbeddedStores.inTemporaryDirectory();
        provider = Identity.start(
                PEOPLE,
                List.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + stores.jdbcUrl("tierledger_identity"),
                        "--tierledger.identity.keys=" + directory.resolve("keys"),
                        "--tierledger.identity.client-secret=known-to-both"));
        services = services();
        gateway = RunningGateway.before(
                services.address(),
                services.address(),
                services.address(),
                services.address(),
                "--tierledger.sign-in.provider=http://127.0.0.1:"
                        + provider.getEnvironment().getProperty("local.server.port"),
                "--tierledger.sign-in.client-secret=known-to-both");
        browser = new Browser(gateway.address());
    }

    @AfterAll
    void stopTheProvider() {
        provider.close();
        stores.close();
    }

    @BeforeEach
    void beginAsNobody() {
        written.clear();
        browser.forgetCookies();
    }

    /** What axe itself makes the browser complain of is none of the next page's errors. */
    private void isSound() {
        hasNeitherErrorsNorBarriers();
        browser.consoleErrors();
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
