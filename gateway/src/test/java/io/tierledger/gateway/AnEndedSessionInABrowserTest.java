package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A session that ends while somebody writes takes nothing of it along; and what happens to it in one tab is seen in the others. */
class AnEndedSessionInABrowserTest extends SignedInABrowserTest {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger following = new AtomicInteger();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/rights")) {
                return RightsOfAToken.of(request).answer(request, response);
            }
            if (request.path().endsWith("changes/stream")) {
                return request.requestHeaders().contains("Authorization")
                        ? followed(response)
                        : response.status(401).send();
            }
            return RightsOfAToken.isAWrite(request)
                    ? request.receive().aggregate().asString().flatMap(body -> {
                        written.add(RightsOfAToken.of(request).person().id() + " " + body);
                        return CannedServices.body(response, "{}");
                    })
                    : CannedServices.answer(request, response);
        });
    }

    /** Goes on for as long as somebody listens. */
    private Publisher<Void> followed(HttpServerResponse response) {
        return response.sse()
                .sendString(Flux.concat(Mono.just(": it begins\n\n"), Mono.never())
                        .doOnSubscribe(listening -> following.incrementAndGet())
                        .doOnCancel(following::decrementAndGet));
    }

    @BeforeEach
    void forgetWrites() {
        written.clear();
    }

    /** What is refused for want of a session. */
    @Override
    boolean isAnAnswer(String error) {
        return error.contains("401");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | Your session has ended.    | Sign in in another tab
            nl | dark  | Uw sessie is afgelopen.    | Inloggen op een ander tabblad
            """)
    void nothing_typed_is_lost_and_it_is_written_by_who_signed_in_again(
            String language, String scheme, String ended, String button) {
        opens("/work?accountManager=AM1", language, scheme, "anouk.visser");
        browser.awaits("tl-activity-actions button.plain").click();
        browser.awaits("input[name=reason]").sendKeys("closed for the holidays");
        browser.forgetCookies();
        browser.run("document.querySelector('form.answer').requestSubmit()");
        browser.awaitsText(ended);
        assertThat(written).isEmpty();
        assertThat(browser.run("return document.querySelector('input[name=reason]').value"))
                .isEqualTo("closed for the holidays");
        isSound();

        assertThat(browser.awaits(".notice.ended button").getText()).isEqualTo(button);
        browser.awaits(".notice.ended button").click();
        browser.goesToTheOtherTab();
        browser.awaits("button[value='anouk.visser']").click();
        browser.comesBackToTheOnlyTab();

        browser.awaitsGone(".notice.ended");
        assertThat(browser.run("return location.hash")).isEqualTo("#/work?accountManager=AM1");
        assertThat(browser.run("return document.querySelector('input[name=reason]').value"))
                .isEqualTo("closed for the holidays");
        browser.run("document.querySelector('form.answer').requestSubmit()");
        browser.awaitsGone("form.answer");
        assertThat(written).containsExactly("anouk.visser {\"reason\":\"closed for the holidays\"}");
        isSound();
    }

    @Test
    void who_signs_out_in_one_tab_ends_the_streams_of_the_others_at_once() throws Exception {
        opens("/", "en", "light", "anouk.visser");
        awaitsFollowing(1);
        browser.run("window.open('/#/people', '_blank', 'popup,width=700,height=700')");
        var first = browser.tab();
        browser.goesToTheOtherTab();
        browser.awaits(".tools .me + button").click();
        awaitsFollowing(0);
        browser.goesTo(first);
        browser.awaits(".notice.ended");
        browser.closesTheOthers();
    }

    private void awaitsFollowing(int number) throws InterruptedException {
        for (int look = 0; look < 100 && following.get() != number; look++) {
            Thread.sleep(100);
        }
        assertThat(following.get()).isEqualTo(number);
    }

    @Test
    void who_signs_out_in_one_tab_is_signed_out_in_all_and_is_led_nowhere_by_itself() {
        opens("/work?accountManager=AM1", "en", "light", "anouk.visser");
        browser.awaits("tl-activity-actions button.plain").click();
        browser.awaits("input[name=reason]").sendKeys("not yet sent");
        browser.run("window.open('/#/people', '_blank', 'popup,width=700,height=700')");
        var first = browser.tab(); // both are in sight, so that neither is come back to
        browser.goesToTheOtherTab();
        browser.awaits(".tools .me + button").click();
        browser.awaitsText("Sign in first");
        browser.goesTo(first);
        browser.awaits(".notice.ended");
        assertThat(browser.run("return document.querySelector('input[name=reason]').value"))
                .isEqualTo("not yet sent");
        assertThat(browser.run("return location.href.endsWith('/#/work?accountManager=AM1')"))
                .isEqualTo(true);
        browser.closesTheOthers();
    }
}
