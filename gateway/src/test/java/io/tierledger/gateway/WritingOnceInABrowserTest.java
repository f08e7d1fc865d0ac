package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a person does with a button, a page writes once: each write has a key, and what nobody answered keeps it. */
class WritingOnceInABrowserTest extends InABrowserTest {
    private static final String ACTIVITY = "tl-activity-actions ";

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (!request.path().endsWith("/skipping")) {
                return CannedServices.answer(request, response);
            }
            keys.add(String.valueOf(request.requestHeaders().get("Idempotency-Key")));
            return unanswered.getAndDecrement() > 0
                    ? response.status(503).send()
                    : CannedServices.answer(request, response);
        });
    }

    @BeforeEach
    void forgetKeys() {
        keys.clear();
        unanswered.set(0);
    }

    private void skip(String reason) {
        browser.open("#/work?accountManager=AM1", "en", "light");
        browser.awaits(ACTIVITY + "button.plain").click();
        browser.run("localStorage.setItem('tierledger.user', 'Anna')");
        browser.awaits("input[name=reason]").sendKeys(reason);
    }

    private void press(int times) {
        browser.run("const form = document.querySelector('form.answer'); for (let i = 0; i < " + times
                + "; i++) form.requestSubmit()");
    }

    @Test
    void a_double_click_is_one_write() {
        skip("On holiday");
        press(3);
        browser.awaitsGone("form.answer");
        assertThat(keys).singleElement().asString().matches("[0-9a-f-]{36}");
    }

    @Test
    void what_nobody_answered_is_sent_again_under_the_same_key() {
        unanswered.set(1);
        skip("On holiday");
        press(1);
        browser.awaitsText("That did not work.");
        press(1);
        browser.awaitsGone("form.answer");
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }

    @Test
    void another_content_has_another_key() {
        unanswered.set(1);
        skip("On holiday");
        press(1);
        browser.awaitsText("That did not work.");
        browser.awaits("input[name=reason]").sendKeys(" until May");
        press(1);
        browser.awaitsGone("form.answer");
        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_page_that_came_without_tls_has_keys_too() {
        shows("/import", "en", "light", "What is in the file?");
        assertThat(
                        browser.run(
                                "crypto.randomUUID = undefined; return import('/app/writing.js').then(writing => writing.newKey())"))
                .asString()
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
