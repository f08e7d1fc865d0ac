package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers kept apart: C1, C2 and the child C3 of A1, D1 of A2 and the parent of C3, E1 of nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersKeptApartTest {
    private static final JsonMapper JSON = new JsonMapper();
    private ServiceUnderTest service;
    private String one;
    private String two;
    private String auditor;
    private String administrator;
    private String sales;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                CustomerService.class, "customer", Map.of("tierledger.isolation", "account-manager"));
        one = service.issuer().accountManager("anouk", "A1");
        two = service.issuer().accountManager("bram", "A2");
        auditor = service.issuer().person("otto", "auditor");
        administrator = service.issuer().person("ada", "administrator");
        sales = service.issuer().person("saar", "sales-manager");
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nA1,1\nA2,2\n");
        Sending.csv(service, "/api/imports/customers", """
                        customer_id,name,account_manager_id,parent_id
                        D1,Delta Eén,A2,
                        C1,Cirkel Eén,A1,
                        C2,Cirkel Twee,A1,
                        C3,Cirkel Drie,A1,D1
                        E1,Echo Eén,,
                        """);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/api/customers",
                "/api/customers?sort=name",
                "/api/customers?sort=-name",
                "/api/customers?search=e",
                "/api/customers?search=e&sort=id"
            })
    void a_list_holds_the_own_on_every_page_and_names_no_others(String path) {
        assertThat(pages(one, path)).containsExactly("C1", "C2", "C3");
        assertThat(pages(two, path)).containsExactly("D1");
        assertThat(pages(auditor, path)).containsExactly("C1", "C2", "C3", "D1", "E1");
        assertThat(pages(administrator, path)).isEmpty();
        assertThat(pages(sales, path)).as("no team, so the house is one").hasSize(5);
    }

    @Test
    @Order(1)
    void pages_are_told_how_far_their_reader_sees() {
        assertThat(sees(one)).isEqualTo("account-manager own-customers");
        assertThat(sees(auditor)).isEqualTo("account-manager everybody");
        assertThat(sees(administrator)).isEqualTo("account-manager nobody");
        assertThat(sees(sales)).as("no team, so the house is one").isEqualTo("account-manager everybody");
    }

    private String sees(String token) {
        JsonNode rights =
                JSON.readTree(service.as(token, "GET", "/api/rights", "").body());
        return rights.path("isolation").asString("") + " " + rights.path("sees").asString("");
    }

    @Test
    @Order(1)
    void no_row_and_no_page_names_a_parent_that_its_reader_may_not_open() {
        assertThat(ask(one, "/api/customers").body()).doesNotContain("D1");
        assertThat(ask(one, "/api/customers/C3").body()).doesNotContain("D1");
        assertThat(read(200, ask(auditor, "/api/customers/C3")).path("parentId").asString(""))
                .isEqualTo("D1");
        assertThat(ask(auditor, "/api/customers").body()).contains("\"parentId\":\"D1\"");
        HttpResponse<String> estimated = service.as(
                one,
                "PUT",
                "/api/customers/C3/wallet-estimate",
                "{\"estimatedSpend\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"reason\":\"asked\"}");
        assertThat(estimated.statusCode()).as(estimated.body()).isEqualTo(200);
        assertThat(estimated.body()).doesNotContain("D1");
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "GET, /api/customers/D1, /api/customers/D9",
        "GET, /api/customers/E1, /api/customers/E9",
        "GET, /api/customers/D1/orders, /api/customers/D9/orders",
        "PUT, /api/customers/D1/wallet-estimate, /api/customers/D9/wallet-estimate",
        "GET, /api/customers?accountManager=A2, /api/customers?accountManager=A9"
    })
    void what_is_anothers_is_answered_as_what_there_is_not(String method, String hidden, String unknown) {
        HttpResponse<String> answer = service.as(one, method, hidden, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(service.as(one, method, unknown, "{}").body().replace("9", ""))
                .isEqualTo(answer.body().replace("D1", "D").replace("E1", "E").replace("A2", "A"));
    }

    @Test
    @Order(1)
    void who_answers_puts_forward_and_only_who_reaches_the_customer_reads_it() {
        String lost = "{\"status\":\"LOST\",\"reason\":\"gone\"}";
        assertThat(service.as(one, "PUT", "/api/customers/C1/status/proposal", lost)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.as(one, "PUT", "/api/customers/C3/status/proposal", lost)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.as(two, "PUT", "/api/customers/D1/status/proposal", lost)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.as(two, "PUT", "/api/customers/C2/status/proposal", lost)
                        .statusCode())
                .as("another's")
                .isEqualTo(404);
        assertThat(service.as(one, "POST", "/api/customers/C1/status", lost).statusCode())
                .as("who puts forward does not decide")
                .isEqualTo(403);
        assertThat(pages(one, "/api/proposals")).containsExactly("C1", "C3");
        assertThat(pages(two, "/api/proposals")).containsExactly("D1");
        assertThat(pages(auditor, "/api/proposals")).containsExactly("C1", "C3", "D1");
        assertThat(pages(administrator, "/api/proposals")).isEmpty();
        assertThat(ask(one, "/api/proposals?customer=D1").statusCode()).isEqualTo(404);
        assertThat(ask(one, "/api/proposals?accountManager=A2").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void imports_are_shown_to_who_imports_and_to_who_reaches_everybody() {
        assertThat(ask(one, "/api/imports").body()).contains("reach-needed");
        assertThat(ask(administrator, "/api/imports").statusCode()).isEqualTo(200);
        assertThat(ask(auditor, "/api/imports").statusCode()).isEqualTo(200);
        assertThat(ask(one, "/api/account-managers").body())
                .as("colleagues are no secret")
                .contains("A1", "A2");
    }

    @Test
    @Order(2)
    void a_hand_over_takes_the_past_along() {
        String handOvers = "/api/account-managers/A1/hand-over";
        HttpResponse<String> arranged = service.as(
                sales,
                "POST",
                handOvers,
                "{\"to\":\"A2\",\"customers\":[\"C1\",\"C2\"],\"from\":\"2026-11-02\",\"reason\":\"leaves\"}");
        assertThat(arranged.statusCode()).as(arranged.body()).isEqualTo(202);
        String place = arranged.headers().firstValue("Location").orElseThrow();
        assertThat(service.call(
                                "POST",
                                "/api/orders",
                                "{\"orderId\":\"O1\",\"customerId\":\"C1\",\"placedOn\":\"2026-11-02\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}",
                                "Tierledger-User",
                                "ada")
                        .statusCode())
                .isEqualTo(201);
        ServiceUnderTest.await(
                "they have gone over",
                () -> ask(two, "/api/customers/C1").statusCode() == 200
                        && ask(two, "/api/customers/C2").statusCode() == 200);
        assertThat(ask(one, "/api/customers/C1").statusCode()).isEqualTo(404);
        assertThat(ask(one, "/api/customers/C1/orders").statusCode()).isEqualTo(404);
        assertThat(ask(two, "/api/customers/C1/orders").body()).contains("O1");
        ServiceUnderTest.await(
                "the list shows it", () -> pages(two, "/api/customers").equals(List.of("C1", "C2", "D1")));
        assertThat(pages(one, "/api/customers")).containsExactly("C3");
        assertThat(read(200, ask(two, place)).path("customers").size()).isEqualTo(2);
        assertThat(read(200, ask(one, place)).path("customers").size()).isZero();
        String stranger = service.issuer().accountManager("carl", "A3");
        assertThat(ask(stranger, place).statusCode()).isEqualTo(404);
    }

    private List<String> pages(String token, String path) {
        TreeSet<String> found = new TreeSet<>();
        String next = "";
        do {
            String more = (path.contains("?") ? "&" : "?") + "limit=1" + next;
            JsonNode page = read(200, ask(token, path + more));
            page.get("items").forEach(one -> found.add(one.get("customerId").asString()));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
            assertThat(next.isEmpty() || page.get("items").size() == 1)
                    .as("a page that is followed by another is full")
                    .isTrue();
        } while (!next.isEmpty());
        return List.copyOf(found);
    }

    private HttpResponse<String> ask(String token, String path) {
        return service.as(token, "GET", path, "");
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
