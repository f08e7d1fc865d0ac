package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where customers are kept apart, lists and the pyramid say whose customers they are of; who sees none is told so in place of a list. */
class CustomersKeptApartInABrowserTest extends SignedInABrowserTest {
    private static final String NONE = "{\"items\":[],\"next\":null}";

    private volatile Map<String, String> told = Map.of();

    @Override
    StubService services() {
        return new StubService((request, response) -> {
            if (request.path().equals("api/rights")) {
                return RightsOfAToken.of(request).answer(request, response, told);
            }
            boolean isAList = request.path().matches("api/(customers|tiers/proposals|activities)");
            return isAList && told.getOrDefault("sees", "").equals("nobody")
                    ? CannedServices.body(response, NONE)
                    : CannedServices.answer(request, response);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                          | en | light | own-customers | You see the customers you answer for.
            /customers                 | nl | dark  | own-customers | U ziet de klanten waarvoor u instaat.
            /findings                  | en | dark  | own-teams     | You see the customers of your teams.
            /work?accountManager=AM1   | nl | light | own-teams     | U ziet de klanten van uw teams.
            /desk                      | en | light | own-customers | You see the customers you answer for.
            /proposals                 | nl | dark  | own-customers | U ziet de klanten waarvoor u instaat.
            """)
    void a_list_says_whose_customers_it_is_of(String page, String language, String scheme, String sees, String words) {
        told = Map.of("isolation", "account-manager", "sees", sees);
        opens(page, language, scheme, "anouk.visser");
        browser.awaits(".page-head .seen");
        assertThat(browser.awaits(".page-head .seen").getText()).isEqualTo(words);
        browser.awaitsGone(".waiting");
        isSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/findings", "/work", "/desk", "/proposals"})
    void nothing_is_said_where_everybody_is_seen(String page) {
        told = Map.of("isolation", "account-manager", "sees", "everybody");
        opens(page, "en", "light", "anouk.visser");
        browser.awaits(".page-head h1");
        browser.awaitsGone(".waiting");
        assertThat(browser.run("return document.querySelectorAll('.seen').length"))
                .isEqualTo(0L);
        assertThat(browser.text()).doesNotContain("You see");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                        | en | light | You see no customers here.
            /customers               | nl | dark  | U ziet hier geen klanten.
            /findings                | en | dark  | You see no customers here.
            /work?accountManager=AM1 | nl | light | U ziet hier geen klanten.
            /desk                    | nl | light | U ziet hier geen klanten.
            /proposals               | en | light | You see no customers here.
            """)
    void who_sees_nobody_is_told_so_in_place_of_a_list(String page, String language, String scheme, String words) {
        told = Map.of("isolation", "team", "sees", "nobody");
        opens(page, language, scheme, "petra.bos");
        browser.awaitsText(words);
        browser.awaitsGone(".waiting");
        assertThat(browser.text())
                .doesNotContain(
                        "No customer matches", "Nothing that was put forward", "Nothing is due", "That is good news");
        isSound();
    }

    @Test
    void an_empty_list_of_who_sees_some_is_empty() {
        told = Map.of("isolation", "team", "sees", "own-teams");
        opens("/findings?method=weighted-metals", "en", "light", "anouk.visser");
        browser.awaitsText("None found. That is good news.");
    }
}
