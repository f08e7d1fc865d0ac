package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private final ServiceUnderTest service = SharedService.get();

    private HttpResponse<String> put(String id, String body, String... headers) {
        return service.call("PUT", "/api/customers/" + id, body, headers);
    }

    private HttpResponse<String> patch(String id, String body, String... headers) {
        return service.call("PATCH", "/api/customers/" + id, body, headers);
    }

    @BeforeAll
    static void managers() {
        Sending.csv(
                SharedService.get(),
                "/api/imports/account-managers",
                "account_manager_id,name\nAM7,Zeven\nAML,Lijst\nAMN,Naamloos\n");
    }

    @Test
    void an_account_manager_estimates_for_its_own_customers_and_a_sales_manager_for_all() {
        assertThat(put("OWN1", "{\"accountManagerId\":\"AM7\"}").statusCode()).isEqualTo(201);
        String path = "/api/customers/OWN1/wallet-estimate";
        String body = "{\"estimatedSpend\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},\"reason\":\"asked\"}";
        HttpResponse<String> others = service.as(service.issuer().accountManager("nora", "AMN"), "PUT", path, body);
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(others.body()).contains("\"code\":\"not-yours\"", "\"answering\":\"AM7\"");
        assertThat(service.as(service.issuer().accountManager("zeger", "AM7"), "PUT", path, body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.as(service.issuer().person("marieke", "sales-manager"), "PUT", path, body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_that_was_kept_is_not_given_to_who_may_not_ask_for_it() {
        String administrator = service.issuer().person("tom", "administrator");
        String[] headers = {"Authorization", "Bearer " + administrator, "Idempotency-Key", "kept-for-tom"};
        assertThat(put("KEPT1", "{\"name\":\"Jansen\"}", headers).statusCode()).isEqualTo(201);
        assertThat(put("KEPT1", "{\"name\":\"Jansen\"}", headers).statusCode()).isEqualTo(201);
        String reader = service.issuer().person("tom", "reader");
        HttpResponse<String> refused = put(
                "KEPT1",
                "{\"name\":\"Jansen\"}",
                "Authorization",
                "Bearer " + reader,
                "Idempotency-Key",
                "kept-for-tom",
                "Tierledger-User",
                "tom");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("role-needed").doesNotContain("Jansen");
    }

    @Test
    void every_route_lets_in_whom_the_table_of_rights_says() {
        service.letsInWhomTheTableOfRightsSays();
    }

    @Test
    void every_route_has_its_right_and_every_right_its_route() {
        service.servesWhatTheTableOfRightsHas();
    }

    @Test
    void parents_and_account_managers_exist_and_nobody_belongs_to_himself() {
        put("R1", "{}");
        assertThat(put("R2", "{\"parentId\":\"R1\"}").statusCode()).isEqualTo(201);
        assertThat(put("R1", "{\"parentId\":\"R2\"}", "If-Match", "0").body())
                .contains("parent-circle", "\"field\":\"parentId\"");
        assertThat(put("R3", "{\"parentId\":\"NIEMAND\"}").body()).contains("unknown-parent");
        assertThat(put("R3", "{\"accountManagerId\":\"NIEMAND\"}").body()).contains("unknown-account-manager");
        assertThat(service.get("/api/customers/R3").statusCode()).isEqualTo(404);
        assertThat(service.call(
                                "PUT",
                                "/api/customers/R1/account-manager",
                                "{\"accountManagerId\":\"NIEMAND\",\"reason\":\"x\"}",
                                "Tierledger-User",
                                "ann")
                        .body())
                .contains("unknown-account-manager");
    }

    @Test
    void is_written_and_read_with_its_version() {
        HttpResponse<String> created =
                put("P1", "{\"name\":\"Jansen\",\"country\":\"NL\",\"facts\":{\"x-size\":\"12\"}}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"0\"");
        HttpResponse<String> changed = patch("P1", "{\"country\":\"BE\"}", "If-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"country\":\"BE\"", "\"name\":\"Jansen\"", "\"x-size\":\"12\"");
        assertThat(put("P1", "{\"country\":\"DE\"}", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(service.get("/api/customers/NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void unknown_and_doubled_properties_are_refused() {
        assertThat(put("P2", "{\"nam\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(put("P2", "{\"name\":\"x\",\"name\":\"y\"}").statusCode()).isEqualTo(400);
        assertThat(put("P2", "{\"parentId\":\"P2\"}").statusCode()).isEqualTo(422);
        assertThat(put("P2", "{\"facts\":{\"$set\":\"1\"}}").statusCode()).isEqualTo(422);
    }

    @Test
    void a_customer_can_be_blocked() {
        put("P9", "{\"name\":\"Negen\"}");
        String body = "{\"status\":\"BLOCKED\",\"reason\":\"unpaid\"}";
        assertThat(service.call("POST", "/api/customers/P9/status", body, "Tierledger-User", "anna")
                        .body())
                .contains("\"status\":\"BLOCKED\"", "\"reason\":\"unpaid\"");
    }

    @Test
    void a_person_changes_status_account_manager_and_estimate_with_a_reason() {
        put("P3", "{\"name\":\"Drie\"}");
        String[] user = {"Tierledger-User", "anna"};
        assertThat(service.call(
                                "POST",
                                "/api/customers/P3/status",
                                "{\"status\":\"INSOLVENT\",\"reason\":\"failliet\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> status = service.call(
                "POST", "/api/customers/P3/status", "{\"status\":\"INSOLVENT\",\"reason\":\"failliet\"}", user);
        assertThat(status.statusCode()).as(status.body()).isEqualTo(200);
        assertThat(status.body())
                .contains("\"status\":\"INSOLVENT\"", "\"reason\":\"failliet\"", "\"decidedBy\":\"anna\"");
        service.call(
                "PUT", "/api/customers/P3/account-manager", "{\"accountManagerId\":\"AM7\",\"reason\":\"x\"}", user);
        HttpResponse<String> estimate = service.call(
                "PUT",
                "/api/customers/P3/wallet-estimate",
                "{\"estimatedSpend\":{\"amount\":\"900000.00\",\"currency\":\"EUR\"},\"reason\":\"asked\"}",
                user);
        assertThat(estimate.body())
                .contains("\"accountManagerId\":\"AM7\"", "\"amount\":\"900000.00\"", "\"version\":3");
        assertThat(service.call("POST", "/api/customers/NO/status", "{\"status\":\"LOST\",\"reason\":\"x\"}", user)
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.call(
                                "POST",
                                "/api/customers/P3/status",
                                "{\"status\":\"LOST\",\"reason\":\"x\"}",
                                "Tierledger-User",
                                "anna",
                                "If-Match",
                                "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void what_is_searched_for_is_text_and_never_a_pattern_or_a_statement() {
        put("Z1", "{\"name\":\"zoek (a+)+$ 'of\"}");
        put("Z2", "{\"name\":\"zoek aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"}");
        await("listed", () -> service.get("/api/customers?search=zoek").body().contains("Z2"));
        for (String own : List.of("(a%2B)%2B$", "$%20'", "'of")) {
            assertThat(service.get("/api/customers?search=" + own).body())
                    .as(own)
                    .contains("Z1")
                    .doesNotContain("Z2");
        }
        for (String foreign : List.of(
                "zoek.*", "%5Ezoek", "zoek%25", "zo_k", "%7B%22$gt%22:%22%22%7D", "'%20or%20'1'='1", "zoek%5C")) {
            assertThat(service.get("/api/customers?search=" + foreign).body())
                    .as(foreign)
                    .doesNotContain("Z1", "Z2");
        }
        for (String refused : List.of(
                "search%5B$gt%5D=",
                "sort=name;drop%20table%20customer", "sort=name,(select%201)", "status=%7B$ne:1%7D", "search=%00")) {
            assertThat(service.get("/api/customers?" + refused).statusCode())
                    .as(refused)
                    .isEqualTo(400);
        }
    }

    @Test
    void lists_by_name_by_account_manager_and_by_status() {
        put("L1", "{\"name\":\"Zeta lijst\",\"accountManagerId\":\"AML\",\"status\":\"LOST\"}");
        put("L2", "{\"name\":\"alfa LIJST\",\"accountManagerId\":\"AML\"}");
        put("L3", "{\"name\":\"100%_lijst\"}");
        await("listed", () -> service.get("/api/customers?search=lijst").body().contains("L3"));
        String byName = service.get("/api/customers?search=lijst&limit=2").body();
        assertThat(byName).contains("L3", "L2").doesNotContain("L1");
        String next = byName.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(service.get("/api/customers?search=lijst&limit=2&cursor=" + next)
                        .body())
                .contains("L1")
                .doesNotContain("L2");
        assertThat(service.get("/api/customers?search=100%25_&sort=name").body())
                .contains("L3")
                .doesNotContain("L1");
        assertThat(service.get("/api/customers?accountManager=AML").body())
                .contains("L1", "L2")
                .doesNotContain("L3");
        assertThat(service.get("/api/customers?accountManager=AML&status=lost").body())
                .contains("L1")
                .doesNotContain("L2");
        assertThat(service.get("/api/customers?sort=-name&accountManager=AML&limit=1")
                        .body())
                .contains("L1")
                .doesNotContain("L2");
    }

    @Test
    void what_is_no_question_of_ours_is_answered_400_and_a_silent_neighbour_503() {
        assertThat(service.get("/api/customers?sort=name;drop").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/customers?status=%24ne").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/customers?cursor=%00").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/customers?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/customers?accountManager=NIEMAND").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/customers?accountManager=AM7").statusCode())
                .as("registered, and answers for nobody yet or somebody")
                .isEqualTo(200);
        assertThat(service.get("/api/customers?tier=A&method=abc-attention").statusCode())
                .isEqualTo(503);
        assertThat(service.get("/api/customers?method=abc-attention").statusCode())
                .as("whether there is that method is asked too")
                .isEqualTo(503);
        assertThat(service.get("/api/customers/NIEMAND/orders").statusCode()).isEqualTo(404);
    }

    @Test
    void customers_without_a_name_are_listed_too_whatever_the_order() {
        put("NN1", "{\"accountManagerId\":\"AMN\"}");
        put("NN2", "{\"accountManagerId\":\"AMN\"}");
        put("NN3", "{\"name\":\"Zonder\",\"accountManagerId\":\"AMN\"}");
        await(
                "listed",
                () -> service.get("/api/customers?accountManager=AMN").body().contains("NN3"));
        for (String sort : new String[] {"id", "name", "-name"}) {
            String all = "/api/customers?accountManager=AMN&limit=1&sort=" + sort;
            StringBuilder seen = new StringBuilder();
            String next = "";
            for (int page = 0; page < 3; page++) {
                String body = service.get(all + next).body();
                seen.append(body, body.indexOf("\"NN"), body.indexOf("\"NN") + 5);
                next = "&cursor=" + body.replaceAll(".*\"next\":\"?([^\"}]*).*", "$1");
            }
            assertThat(seen).as(sort).asString().contains("NN1", "NN2", "NN3");
        }
    }
}
