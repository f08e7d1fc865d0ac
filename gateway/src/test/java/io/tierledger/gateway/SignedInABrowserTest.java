package io.tierledger.gateway;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.identity.Identity;
import io.tierledger.identity.OneClickPeople;
import io.tierledger.identity.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard with our own provider, at which people of a demonstration sign in by one click. */
abstract class SignedInABrowserTest extends InABrowserTest {
    private static final OneClickPeople PEOPLE = new OneClickPeople(List.of(
            new Person("marieke.smeets", "Marieke Smeets", List.of("sales-manager"), List.of(), null),
            new Person("petra.bos", "Petra Bos", List.of("policy-owner"), List.of(), null),
            new Person("otto.berg", "Otto Berg", List.of("auditor"), List.of(), null),
            new Person("adam.mulder", "Adam Mulder", List.of("administrator"), List.of(), null),
            new Person("nina.klein", "Nina Klein", List.of(), List.of(), null),
            new Person("anouk.visser", "Anouk Visser", List.of("account-manager"), List.of("Noord"), "AM1")));

    /** Accounts and keys are the same in all these tests, so they share one place for them; it is gone when the JVM ends. */
    private static @Nullable EmbeddedStores shared;

    /** The cookies of who has signed in once, by person. */
    private final Map<String, Object> sessions = new HashMap<>();

    private ConfigurableApplicationContext provider;

    @Override
    @BeforeAll
    @Timeout(180)
    void start() throws Exception {
        EmbeddedStores stores = stores();
        provider = Identity.start(
                PEOPLE,
                seen -> {},
                List.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + stores.jdbcUrl("tierledger_identity"),
                        "--tierledger.identity.keys=" + stores.directory().resolve("keys"),
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
    }

    private static synchronized EmbeddedStores stores() {
        EmbeddedStores known = shared == null ? EmbeddedStores.inTemporaryDirectory() : shared;
        shared = known;
        return known;
    }

    @BeforeEach
    void beginAsNobody() {
        browser.forgetCookies();
    }

    /** Opens a page and signs in by one click, or goes on with the session that the person has. */
    void opens(String page, String language, String scheme, String person) {
        browser.brings(sessions.getOrDefault(person, List.of()));
        browser.open("#" + page, language, scheme);
        var link = browser.awaits(".tools .me, .sign-in-link");
        if (link.getAttribute("class").contains("sign-in-link")) {
            link.click();
            browser.awaits("button[value='" + person + "']").click();
            browser.awaits(".tools .me");
            sessions.put(person, browser.cookies());
        }
        browser.consoleErrors();
    }

    /** What axe itself makes the browser complain of is none of the next page's errors. */
    void isSound() {
        hasNeitherErrorsNorBarriers();
        browser.consoleErrors();
    }
}
