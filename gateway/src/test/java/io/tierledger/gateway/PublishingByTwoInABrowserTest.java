package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Duty;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An account manager is refused a publication and a hand-over, each with what would be needed; the sales manager hands over; and a policy
 * owner publishes what somebody else drafted. Rights are those of the table, refusals those of the doors.
 */
class PublishingByTwoInABrowserTest extends SignedInABrowserTest {
    private static final String GONE =
            "{\"handOverId\":\"h1\",\"accountManagerId\":\"AM1\",\"to\":\"AM2\",\"customers\":null,\"from\":\"2026-11-20\",\"state\":\"SETTLED\","
                    + "\"handedOver\":12,\"reason\":\"x\",\"arrangedBy\":\"y\"}";

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/rights")) {
                return RightsOfAToken.of(request).answer(request, response);
            }
            if (request.path().endsWith("/publication")) {
                return decided(Duty.PUBLISHING, request, response, """
                        {"method":"value-potential","version":3,"effect":"NOW","publishedBy":"petra.bos"}""");
            }
            if (request.path().endsWith("/hand-over")) {
                return decided(Duty.HANDING_OVER, request, response, GONE);
            }
            return CannedServices.answer(request, response);
        });
    }

    private Mono<Void> decided(Duty duty, HttpServerRequest request, HttpServerResponse response, String answer) {
        RightsOfAToken rights = RightsOfAToken.of(request);
        return request.receive().aggregate().then(Mono.defer(() -> {
            if (rights.lacks(duty)) {
                done.add(rights.person().id() + " was refused " + duty.word());
                return rights.refused(response, duty);
            }
            done.add(rights.person().id() + " " + duty.word());
            return CannedServices.body(response, answer);
        }));
    }

    @BeforeEach
    void forgetWhatWasDone() {
        done.clear();
    }

    @Override
    boolean isAnAnswer(String error) {
        return error.contains("403");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | light | This needs the role policy owner, and another person than the author. | This needs a sales manager of the team that answers for these customers. | 12 customers went to Bram Jansen. | Version 3 counts, published by petra.bos.
            nl | dark  | Dit vraagt de rol beleidseigenaar, en een ander dan de auteur. | Dit vraagt een verkoopleider van het team dat voor deze klanten instaat. | 12 klanten gingen naar Bram Jansen. | Versie 3 telt, gepubliceerd door petra.bos.
            """)
    void each_does_what_it_may_and_is_told_what_would_be_needed(
            String language, String scheme, String policyOwner, String salesManager, String went, String published) {
        opens("/methods/value-potential/draft?draft=2", language, scheme, "anouk.visser");
        browser.awaits("tl-publish-form button[aria-disabled]");
        assertThat(browser.awaits("tl-publish-form .needed").getText()).isEqualTo(policyOwner);
        browser.awaits("tl-publish-form .actions button").click();
        isSound();
        browser.run(
                "document.querySelector('tl-publish-form form').requestSubmit()"); // held by the page: the door is not
        // asked
        refusedByTheDoorToo(policyOwner);

        browser.run("location.hash = '#/account-managers/AM1'");
        browser.awaits("tl-hand-over button[aria-disabled]");
        assertThat(browser.awaits("tl-hand-over .needed").getText()).isEqualTo(salesManager);
        isSound();

        signsInAs("marieke.smeets", "#/account-managers/AM1");
        browser.awaits("tl-hand-over form .actions button:not([aria-disabled])");
        browser.run("document.querySelector('[name=to]').value = 'AM2'");
        browser.awaits("textarea[name=reason]").sendKeys("Anouk retires");
        browser.awaits("tl-hand-over form .actions button").click();
        browser.awaitsText(went);
        isSound();

        signsInAs("petra.bos", "#/methods/value-potential/draft?draft=2");
        browser.awaits("tl-publish-form .actions button:not([aria-disabled])").click();
        browser.awaitsText(published);
        isSound();
        assertThat(done)
                .containsExactly(
                        "anouk.visser was refused publishing", "marieke.smeets handing-over", "petra.bos publishing");
    }

    /** Whoever goes round the page meets the door. */
    private void refusedByTheDoorToo(String words) {
        browser.run("const me = await (await fetch('/api/me')).json();"
                + "const answer = await fetch('/api/methods/value-potential/drafts/2/publication', {method: 'POST', body: '{}',"
                + "headers: {'Content-Type': 'application/json', 'Tierledger-Csrf': me.csrf,"
                + "'Accept-Language': document.documentElement.lang}});"
                + "window.told = (await answer.json()).detail");
        assertThat(browser.run("return window.told")).isEqualTo(words);
    }

    private void signsInAs(String person, String page) {
        browser.awaits(".tools .me + button").click();
        browser.awaits(".sign-in-link").click();
        browser.awaits("button[value='" + person + "']").click();
        browser.awaits(".tools .me");
        browser.run("location.hash = '" + page + "'");
    }
}
