package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The dashboard in one browser, before services that answer what was canned. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowserTest {
    StubService services;
    RunningGateway gateway;
    Browser browser;

    StubService services() throws Exception {
        return CannedServices.start();
    }

    /** A busy machine takes its time to start a browser. */
    @BeforeAll
    @Timeout(180)
    void start() throws Exception {
        services = services();
        gateway = RunningGateway.beforeOne(services.address());
        browser = new Browser(gateway.address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        gateway.close();
        services.close();
    }

    @BeforeEach
    void forgetEarlierErrors() {
        browser.consoleErrors();
        services.asked.clear();
    }

    /** Opens a page and waits until it says these words. */
    void shows(String page, String language, String scheme, String words) {
        browser.open("#" + page, language, scheme);
        browser.awaitsText(words);
    }

    void hasNeitherErrorsNorBarriers() {
        assertThat(browser.consoleErrors().stream()
                        .filter(error -> !isAnAnswer(error))
                        .toList())
                .isEmpty();
        assertThat(browser.barriers()).isEmpty();
    }

    /** Whether it is one of this page's answers, which Chromium reports as a failure. */
    boolean isAnAnswer(String error) {
        return false;
    }
}
