package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.directory.CustomerDirectory;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tier is lifted by two persons, and by none who judged the customer under the method. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoForALiftTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String METHOD = "abc-attention";
    private static final String A = "{\"tier\":\"A\",\"reason\":\"opens two depots\",\"until\":\"2013-05-31\"}";
    private static final String C = "{\"tier\":\"C\",\"reason\":\"closes both\",\"until\":\"2013-05-31\"}";
    private static final String WHY = "{\"reason\":\"not now\"}";
    private FakeNeighbours neighbours;
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/judges?customer=K4&", "{\"persons\":[\"ann\"]}");
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.scoring", neighbours.url(),
                        "tierledger.services.customer", neighbours.url()));
        Upstream upstream = new Upstream(service);
        upstream.publish(METHOD, true);
        for (int i = 1; i <= 9; i++) {
            upstream.scored(
                    METHOD, "K" + i, "2013-03-02", Map.of("purchases", 1), Map.of("purchases", "12.00"), "ORDER");
            service.publish(
                    Topics.SCORES,
                    "K" + i,
                    new AccountManagerAssigned(
                            "K" + i, null, "am-" + i, "import", null, null, LocalDate.parse("2013-03-02")));
        }
        upstream.day("2013-03-02");
        CustomerDirectory directory = service.bean(CustomerDirectory.class);
        await(
                "placed",
                () -> get("/api/tiers/pyramid?method=" + METHOD)
                                        .path("customers")
                                        .asInt()
                                == 9
                        && directory.accountManagersOf(List.of("K9")).containsKey("K9"));
    }

    @AfterAll
    void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void what_one_puts_forward_another_carries_out() {
        assertRefused(set("K1", A, "ann"), "second-person-needed");
        JsonNode put = json(propose("K1", A, "ann"));
        assertThat(put.path("tier").asString()).as("nothing has changed").isEqualTo("C");
        assertThat(put.at("/proposed/tier").asString()).isEqualTo("A");
        assertThat(put.at("/proposed/proposedBy").asString()).isEqualTo("ann");
        assertThat(put.at("/proposed/reason").asString()).isEqualTo("opens two depots");
        assertRefused(set("K1", A, "ann"), "made-yourself");
        assertRefused(set("K1", A.replace("05-31", "06-30"), "bo"), "second-person-needed");

        JsonNode done = json(set("K1", A, "bo"));
        assertThat(done.path("tier").asString()).isEqualTo("A");
        assertThat(done.has("proposed")).isFalse();
        JsonNode history = get("/api/tiers/customers/K1/history").path("items");
        JsonNode receipt = history.get(history.size() - 1);
        assertThat(receipt.path("decidedBy").asString()).isEqualTo("bo");
        assertThat(receipt.path("proposedBy").asString()).isEqualTo("ann");

        assertThat(set("K1", A, "bo").statusCode()).as("the same again").isEqualTo(200);
        assertThat(set("K1", A.replace("05-31", "04-30"), "bo").statusCode())
                .as("shorter")
                .isEqualTo(200);
        assertRefused(set("K1", A, "bo"), "second-person-needed");
        assertThat(set("K1", C, "bo").statusCode()).as("lower").isEqualTo(200);
        assertThat(service.call("DELETE", path("K1"), WHY, "Tierledger-User", "bo")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_put_forward_is_listed_until_it_is_taken_back_or_declined() {
        json(propose("K2", A, "ann"));
        json(propose("K3", A, "ann"));
        JsonNode all = get("/api/tiers/proposals?method=" + METHOD).path("items");
        assertThat(all).extracting(one -> one.path("customerId").asString()).contains("K2", "K3");
        JsonNode own = get("/api/tiers/proposals?accountManager=am-3");
        assertThat(own.path("items")).hasSize(1);
        assertThat(own.at("/items/0/accountManagerId").asString()).isEqualTo("am-3");
        assertThat(own.at("/items/0/proposed/reason").asString()).isEqualTo("opens two depots");
        assertThat(own.at("/items/0/tier").asString()).as("as it stands now").isEqualTo("C");
        assertThat(get("/api/tiers/proposals?customer=K3").path("items"))
                .extracting(one -> one.path("customerId").asString())
                .containsExactly("K3");
        assertThat(get("/api/tiers/proposals?customer=K9&method=" + METHOD).path("items"))
                .isEmpty();
        assertThat(service.get("/api/tiers/proposals?customer=K999").statusCode())
                .isEqualTo(404);
        JsonNode first = get("/api/tiers/proposals?limit=1");
        assertThat(first.path("next").asString("")).isNotEmpty();

        assertThat(service.call("DELETE", path("K2") + "/proposal", "{}", "Tierledger-User", "bo")
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        json(service.call("DELETE", path("K2") + "/proposal", WHY, "Tierledger-User", "bo"));
        assertThat(service.call("DELETE", path("K2") + "/proposal", WHY, "Tierledger-User", "bo")
                        .statusCode())
                .isEqualTo(404);
        assertRefused(set("K2", A, "bo"), "second-person-needed");
        assertThat(get("/api/tiers/proposals?accountManager=am-2").path("items"))
                .isEmpty();
        service.restart();
        assertThat(get("/api/tiers/proposals?accountManager=am-3").path("items"))
                .hasSize(1);
    }

    @Test
    void who_judged_under_the_method_does_not_override() {
        assertRefused(set("K4", C, "ann"), "judged-yourself");
        assertThat(set("K4", C, "bo").statusCode()).isEqualTo(200);
        assertRefused(service.call("DELETE", path("K4"), WHY, "Tierledger-User", "ann"), "judged-yourself");
        JsonNode told = json(service.call("GET", "/internal/override?customer=K4&method=" + METHOD, ""));
        assertThat(told.at("/persons/0").asString()).isEqualTo("bo");
        assertThat(propose("K4", A, "ann").statusCode())
                .as("who judges may put forward")
                .isEqualTo(200);
    }

    @Test
    void without_an_answer_who_judged_nothing_is_decided() {
        neighbours.answers.put("/internal/judges?customer=K5&", "no answer");
        assertRefused(set("K5", C, "ann"), 503, "service-away");
        assertThat(json(service.call("GET", "/internal/override?customer=K5&method=" + METHOD, ""))
                        .path("persons"))
                .isEmpty();
    }

    @Test
    void an_account_manager_puts_forward_for_own_customers_and_carries_nothing_out() {
        String own = service.issuer().accountManager("anouk", "am-6");
        assertThat(service.as(own, "PUT", path("K6") + "/proposal", A).statusCode())
                .isEqualTo(200);
        assertRefused(service.as(own, "PUT", path("K7") + "/proposal", A), "not-yours");
        assertRefused(service.as(own, "PUT", path("K6"), A), "role-needed");
    }

    @Test
    void a_wish_that_cannot_be_is_refused_where_it_is_put_forward() {
        assertThat(propose("K8", A.replace("\"A\"", "\"Z\""), "ann").statusCode())
                .isEqualTo(422);
        assertThat(propose("K8", A.replace("2013-05-31", "2013-01-01"), "ann").statusCode())
                .isEqualTo(422);
        assertThat(propose("nobody", A, "ann").statusCode()).isEqualTo(404);
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertRefused(answer, 403, code);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String path(String customer) {
        return "/api/tiers/customers/" + customer + "/override";
    }

    private HttpResponse<String> set(String customer, String wish, String who) {
        return service.call("PUT", path(customer), wish, "Tierledger-User", who);
    }

    private HttpResponse<String> propose(String customer, String wish, String who) {
        return service.call("PUT", path(customer) + "/proposal", wish, "Tierledger-User", who);
    }

    private JsonNode get(String path) {
        return JSON.readTree(service.get(path).body());
    }
}
