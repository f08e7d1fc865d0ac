package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Customers kept apart: KA and KN of am-1, KB of am-2, KC of nobody; nothing was ever planned for KN. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersKeptApartTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String YEAR = "from=2026-01-01&to=2026-12-31";
    private ServiceUnderTest service;
    private String one;
    private String two;
    private String auditor;
    private String reader;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class,
                "engagement",
                Map.of(
                        "tierledger.services.customer",
                        "http://127.0.0.1:1",
                        "tierledger.isolation",
                        "account-manager"));
        one = service.issuer().accountManager("anouk", "am-1");
        two = service.issuer().accountManager("bram", "am-2");
        auditor = service.issuer().person("otto", "auditor");
        reader = service.issuer().person("rita", "reader");
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        service.publish(
                Topics.TIERS,
                "KN",
                new CustomerRegistered("KN", "COMPANY", "ACTIVE", "am-1", null, null, null, null, null, null, DAY));
        service.publish(Topics.TIERS, "KA", EngagementServiceTest.assigned("KA", "am-1", "A"));
        service.publish(Topics.TIERS, "KB", EngagementServiceTest.assigned("KB", "am-2", "B"));
        service.publish(Topics.TIERS, "KC", EngagementServiceTest.assigned("KC", null, "C"));
        service.publishToAll(Topics.TIERS, new DayPassed(DAY));
        service.awaitEvents("plan-drawn-up", 3);
        ServiceUnderTest.await(
                "the business date is shown",
                () -> read(200, service.get("/api/requests/queue"))
                        .path("now")
                        .asString("")
                        .startsWith("2026-03-11"));
        for (String customer : List.of("KA", "KB", "KC", "KN")) {
            record("R-" + customer, customer);
            record("D-" + customer, customer);
            assertThat(post("/api/requests/D-" + customer + "/answer").statusCode())
                    .isEqualTo(200);
        }
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(
            strings = {
                "/api/activities?limit=100&" + YEAR,
                "/api/activities?overdueBefore=2199-01-01",
                "/api/requests",
                "/api/requests?state=answered",
                "/api/requests/queue",
                "/api/activities/given?" + YEAR
            })
    void each_sees_the_own_and_together_they_see_what_an_auditor_does(String path) {
        String ofOne = ask(one, path).body();
        String ofTwo = ask(two, path).body();
        assertThat(ofOne).doesNotContain("KB", "KC");
        assertThat(ofTwo).doesNotContain("KA", "KC", "KN");
        assertThat(ask(reader, path).body()).doesNotContain("KA", "KB", "KC", "KN");
        JsonNode all = read(200, ask(auditor, path));
        if (all.has("items") && !all.get("items").isEmpty()) {
            assertThat(all.toString()).contains("KA", "KB");
            assertThat(path.contains("overdue") || all.toString().contains("KC"))
                    .isTrue();
            assertThat(read(200, ask(one, path)).get("items").size()
                            + read(200, ask(two, path)).get("items").size())
                    .isLessThanOrEqualTo(all.get("items").size());
        }
    }

    @Test
    @Order(1)
    void sums_and_lengths_are_of_the_own() {
        String given = "/api/activities/given?" + YEAR;
        Map<String, Integer> each = new HashMap<>();
        read(200, ask(auditor, given))
                .get("accountManagers")
                .forEach(row -> each.put(
                        row.get("accountManagerId").asString(),
                        row.at("/kept/promised").asInt()));
        assertThat(each).hasSize(3).containsEntry("am-1", 16);
        assertThat(promised(one, given)).isEqualTo(16);
        assertThat(promised(two, given)).isEqualTo(each.get("am-2")).isPositive();
        assertThat(promised(reader, given)).isZero();
        assertThat(managers(one)).containsExactly("am-1");
        assertThat(managers(two)).containsExactly("am-2");
        assertThat(managers(reader)).isEmpty();
        assertThat(managers(auditor)).containsExactly("am-1", "am-2");
        assertThat(read(200, ask(one, "/api/requests/queue")).get("length").asInt())
                .isEqualTo(2);
        assertThat(read(200, ask(two, "/api/requests/queue")).get("length").asInt())
                .isEqualTo(1);
        assertThat(read(200, ask(auditor, "/api/requests/queue")).get("length").asInt())
                .isEqualTo(4);
        assertThat(read(200, ask(one, "/api/requests?limit=1&state=answered")).get("next"))
                .isNotNull();
        assertThat(read(200, ask(two, "/api/requests?limit=1&state=answered"))
                        .path("next")
                        .isNull())
                .as("there is no other page of its own")
                .isTrue();
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "GET, /api/plans/KB, /api/plans/K0",
        "GET, /api/activities/KB~1~1, /api/activities/K0~1~1",
        "POST, /api/activities/KB~1~1/completion, /api/activities/K0~1~1/completion",
        "POST, /api/activities/KB~1~1/skipping, /api/activities/K0~1~1/skipping",
        "POST, /api/activities/KB~1~1/move, /api/activities/K0~1~1/move",
        "POST, /api/activities/KB~1~1/assignment, /api/activities/K0~1~1/assignment",
        "GET, /api/requests/R-KB, /api/requests/R-K0",
        "POST, /api/requests/R-KB/answer, /api/requests/R-K0/answer",
        "GET, /api/requests/D-KC, /api/requests/D-K0",
        "GET, /api/customers/KB/moments, /api/customers/K0/moments",
        "GET, /api/customers/KC/moments/none, /api/customers/K0/moments/none",
        "POST, /api/customers/KB/moments, /api/customers/K0/moments",
        "POST, /api/customers/KB/moments/none/state, /api/customers/K0/moments/none/state",
        "POST, /api/customers/KB/moments/none/follow-up, /api/customers/K0/moments/none/follow-up",
        "GET, /api/service-levels/KB, /api/service-levels/K0",
        "PUT, /api/service-levels/KB/exceptions/response, /api/service-levels/K0/exceptions/response",
        "DELETE, /api/service-levels/KC/exceptions/response/proposal, /api/service-levels/K0/exceptions/response/proposal",
        "DELETE, /api/service-levels/KC/agreed/response, /api/service-levels/K0/agreed/response",
        "GET, /api/service-levels?accountManager=am-2, /api/service-levels?accountManager=am-0",
        "GET, /api/capacity/am-2, /api/capacity/am-0",
        "GET, /api/capacity?accountManager=am-2, /api/capacity?accountManager=am-0",
        "GET, /api/capacity?accountManager=-, /api/capacity?accountManager=-",
        "GET, /api/activities?accountManager=am-2, /api/activities?accountManager=am-0",
        "GET, /api/activities/given?accountManager=am-2, /api/activities/given?accountManager=am-0",
        "GET, /api/activities/given?accountManager=-, /api/activities/given?accountManager=-"
    })
    void what_is_anothers_is_answered_as_what_there_is_not(String method, String hidden, String unknown) {
        HttpResponse<String> answer = service.as(one, method, hidden, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(service.as(one, method, unknown, "{}").body())
                .isEqualTo(answer.body().replace("KB", "K0").replace("KC", "K0").replace("am-2", "am-0"));
    }

    @Test
    @Order(1)
    void an_account_manager_out_of_reach_is_called_as_one_that_there_is_not() {
        String list = ask(one, "/api/activities?accountManager=am-2").body();
        assertThat(ask(one, "/api/capacity/am-2").body())
                .isEqualTo(list.replace("/api/activities", "/api/capacity/am-2"));
    }

    @Test
    @Order(1)
    void a_request_for_anothers_customer_is_for_no_customer() {
        HttpResponse<String> refused = service.as(one, "POST", "/api/requests", body("X-1", "KB"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("unknown-customer").doesNotContain("am-2");
        assertThat(service.as(one, "POST", "/api/requests", body("X-2", "KN")).statusCode())
                .as("one for whom nothing was ever planned")
                .isEqualTo(201);
    }

    @Test
    @Order(2)
    void who_answers_now_sees_all_and_who_did_sees_nothing() {
        service.publish(
                Topics.TIERS, "KA", new AccountManagerAssigned("KA", "am-1", "am-2", "person:lea", null, null, DAY));
        ServiceUnderTest.await(
                "the plan has gone over",
                () -> ask(two, "/api/plans/KA").statusCode() == 200
                        && ask(one, "/api/plans/KA").statusCode() == 404);
        for (String path : List.of(
                "/api/activities?limit=100&" + YEAR,
                "/api/requests?state=answered",
                "/api/requests",
                "/api/requests/queue",
                "/api/activities/given?accountManager=am-1&" + YEAR)) {
            assertThat(ask(one, path).body()).as(path).doesNotContain("KA");
        }
        assertThat(ask(two, "/api/requests?state=answered").body()).contains("D-KA", "D-KB");
        assertThat(ask(two, "/api/activities?limit=100&" + YEAR).body()).contains("KA~1~1", "KB~1~1");
        assertThat(promised(one, "/api/activities/given?" + YEAR)).isZero();
    }

    private List<String> managers(String token) {
        JsonNode capacity = read(200, ask(token, "/api/capacity"));
        int customers = capacity.get("byTier")
                .valueStream()
                .mapToInt(tier -> tier.get("customers").asInt())
                .sum();
        List<String> managers = capacity.get("accountManagers")
                .valueStream()
                .map(manager -> manager.get("accountManagerId").asString())
                .toList();
        assertThat(customers).as("each has one that is placed").isEqualTo(managers.size());
        return managers;
    }

    private int promised(String token, String path) {
        return read(200, ask(token, path)).at("/total/promised").asInt();
    }

    private HttpResponse<String> ask(String token, String path) {
        return service.as(token, "GET", path, "");
    }

    private void record(String id, String customer) {
        HttpResponse<String> made =
                service.call("POST", "/api/requests", body(id, customer), "Tierledger-User", "lotte");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private HttpResponse<String> post(String path) {
        return service.call("POST", path, "{}", "Tierledger-User", "lotte");
    }

    private static String body(String id, String customer) {
        return "{\"requestId\":\"" + id + "\",\"customerId\":\"" + customer
                + "\",\"kind\":\"QUESTION\",\"subject\":\"something\"}";
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
