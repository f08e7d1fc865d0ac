package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: what a method promises to customers that it does not place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProspectsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        service.publishToAll(Topics.TIERS, Methods.curry(true));
        register("K1", "PROSPECT");
        register("K2", "SUSPECT");
        register("K3", "PROSPECT");
        settle("one");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void are_planned_for_as_their_status_is_promised() {
        JsonNode plan = read(service.get("/api/plans/K1"));
        assertThat(plan.get("tier").asString()).isEqualTo("prospect");
        assertThat(plan.get("method").asString()).isEqualTo("curry-pyramid");
        assertThat(plan.get("plan").asString()).isEqualTo("first-talk");
        assertThat(plan.get("accountManagerId").asString()).isEqualTo("am-1");
        assertThat(plan.get("activities")).hasSize(2);
        assertThat(service.get("/api/plans/K2").statusCode()).isEqualTo(404);
        assertThat(read(service.get("/api/activities?accountManager=am-1&from=2026-01-01&to=2026-12-31"))
                        .get("items"))
                .hasSize(4);
        JsonNode programme = read(service.get("/api/programmes/curry-pyramid"));
        assertThat(programme.get("tiers")).hasSize(2);
        assertThat(programme.at("/statuses/0/tier").asString()).isEqualTo("prospect");
        assertThat(programme.at("/statuses/0/contactsPerYear").asInt()).isEqualTo(2);
        service.restart();
        assertThat(read(service.get("/api/plans/K1"))).isEqualTo(plan);
    }

    @Test
    void are_promised_nothing_more_once_they_are_none() {
        service.publish(
                Topics.TIERS,
                "K3",
                new CustomerStatusChanged("K3", "PROSPECT", "ACTIVE", "order:O1", false, null, null, DAY.plusDays(1)));
        settle("two");
        JsonNode plan = read(service.get("/api/plans/K3"));
        assertThat(plan.get("running").asBoolean()).isFalse();
        assertThat(plan.get("closedBy").asString()).isEqualTo("LEFT");
        assertThat(plan.at("/kept/withdrawn").asInt()).isEqualTo(2);
    }

    private void register(String id, String status) {
        service.publish(
                Topics.TIERS,
                id,
                new CustomerRegistered(id, "ORGANISATION", status, "am-1", null, null, null, null, null, null, DAY));
    }

    private void settle(String id) {
        service.publishToAll(Topics.TIERS, new ImportCompleted(id));
        service.awaitEvents(events -> events.stream().anyMatch(e -> e.stream().equals("settled:" + id)));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
