package io.tierledger.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers kept apart: KA and KB of am-1, KC of am-2, KD of nobody; all are still to be judged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersKeptApartTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MISSING = "/api/criteria/missing?method=value-potential";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private ServiceUnderTest service;
    private String one;
    private String two;
    private String auditor;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                ScoringService.class,
                "scoring",
                Map.of(
                        "tierledger.services.customer",
                        "http://127.0.0.1:1",
                        "tierledger.isolation",
                        "account-manager"));
        one = service.issuer().accountManager("anouk", "am-1");
        two = service.issuer().accountManager("bram", "am-2");
        auditor = service.issuer().person("otto", "auditor");
        registered("KA", "am-1");
        registered("KB", "am-1");
        registered("KC", "am-2");
        registered("KD", null);
        for (LocalDate day = DAY; day.isBefore(LocalDate.of(2026, 4, 2)); day = day.plusDays(1)) {
            service.publishToAll(Topics.CUSTOMERS, new DayPassed(day)); // it is scored at the end of a month
        }
        ServiceUnderTest.await(
                "all are to be judged",
                () -> read(200, ask(auditor, MISSING)).at("/coverage/wanted").asInt() == 4);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void registered(String customer, String manager) {
        service.publish(
                Topics.CUSTOMERS,
                customer,
                new CustomerRegistered(
                        customer, "ORGANISATION", "PROSPECT", manager, null, null, null, null, null, null, null));
        Amount amount = new Amount("5000.00", "EUR");
        service.publish(
                Topics.CUSTOMERS,
                customer,
                new OrderPlaced(
                        "O-" + customer, customer, DAY, amount, null, amount, null, null, null, null, false, DAY));
    }

    @Test
    void what_is_missing_is_counted_and_listed_of_the_own() {
        assertThat(ask(one, MISSING).body()).contains("KA", "KB").doesNotContain("KC", "KD");
        assertThat(read(200, ask(one, MISSING)).at("/coverage/wanted").asInt()).isEqualTo(2);
        assertThat(ask(two, MISSING).body()).contains("KC").doesNotContain("KA", "KB", "KD");
        assertThat(read(200, ask(two, MISSING)).at("/coverage/wanted").asInt()).isEqualTo(1);
        JsonNode page = read(200, ask(two, MISSING + "&limit=1"));
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("next").isNull()).isTrue();
        String reader = service.issuer().person("rita", "reader");
        assertThat(read(200, ask(reader, MISSING)).at("/coverage/wanted").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/scorecards/KC, /api/scorecards/K0",
        "GET, /api/scorecards/KD, /api/scorecards/K0",
        "GET, /api/scorecards/KC?method=value-potential, /api/scorecards/K0?method=value-potential",
        "GET, /api/scorecards/KC/judgements, /api/scorecards/K0/judgements",
        "PUT, /api/scorecards/KC/judgements/potential, /api/scorecards/K0/judgements/potential",
        "GET, /api/criteria/missing?accountManager=am-2, /api/criteria/missing?accountManager=am-2"
    })
    void what_is_anothers_is_answered_as_what_there_is_not(String method, String hidden, String unknown) {
        HttpResponse<String> answer = service.as(one, method, hidden, "{\"score\":3,\"rationale\":\"grows\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(service.as(one, method, unknown, "{\"score\":3,\"rationale\":\"grows\"}")
                        .body())
                .isEqualTo(answer.body().replace("KC", "K0").replace("KD", "K0"));
    }

    /** Whoever reaches everybody is answered by the endpoint itself. */
    @ParameterizedTest
    @CsvSource({"/api/scorecards/", "/api/scorecards/?method=value-potential", "/api/scorecards//judgements"})
    void an_unknown_customer_is_told_as_a_hidden_one_is(String path) {
        String asked = path.replace("scorecards/", "scorecards/K0");
        assertThat(ask(auditor, asked).body()).isEqualTo(ask(one, asked).body());
    }

    private HttpResponse<String> ask(String token, String path) {
        return service.as(token, "GET", path, "");
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
