package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever takes a customer out by its status is named, and asked of customer-service when the change is shown. */
class WhoChangedAStatusTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "his wife owns the competitor";
    private static final String WHO = "Jan Jansen";
    private static final String TEXTS = "/internal/texts";
    private static final String METHOD = "abc-attention";
    private static final LocalDate DAY = LocalDate.parse("2013-03-03");
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answering.put(TEXTS, WhoChangedAStatusTest::told);
        service = ServiceUnderTest.start(
                TierService.class, "tier", Map.of("tierledger.services.customer", neighbours.url()));
        Upstream upstream = new Upstream(service);
        upstream.publish(METHOD, true);
        List<String> customers = List.of("K1", "K2", "K3");
        for (String id : customers) {
            upstream.scored(METHOD, id, "2013-03-02", Map.of("purchases", 1), Map.of("purchases", "12.00"), "ORDER");
        }
        upstream.day("2013-03-02");
        ServiceUnderTest.await(
                "placed", () -> get("/api/tiers/pyramid").path("customers").asInt() == customers.size());
        service.publish(
                Topics.SCORES,
                "K1",
                new CustomerStatusChanged(
                        "K1", "ACTIVE", "BLOCKED", "name", true, "customer/7", new Sealed(1, "c", "x"), DAY));
        service.publish(
                Topics.SCORES,
                "K2",
                new CustomerStatusChanged("K2", "ACTIVE", "BLOCKED", "import", false, null, null, DAY));
        service.publish(
                Topics.SCORES,
                "K3",
                new io.tierledger.contracts.customers.v1.CustomerStatusChanged(
                        "K3", "ACTIVE", "BLOCKED", "never pays", "ann", DAY));
        service.awaitEvents("tier-withdrawn", customers.size());
        ServiceUnderTest.await(
                "shown", () -> get("/api/tiers/pyramid").path("customers").asInt() == 0);
    }

    private static String told(String question) {
        assertThat(JSON.readTree(question)).isEqualTo(JSON.readTree("{\"refs\":[\"customer/7\"]}"));
        return "{\"texts\":{\"customer/7\":{\"members\":{\"by\":\"" + WHO + "\",\"reason\":\"" + WHY + "\"}}}}";
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void it_is_shown_wherever_the_change_is_and_kept_nowhere() {
        JsonNode change = last("K1");
        assertShown(change);
        assertThat(change.path("sentence").asString()).endsWith(WHY + " (" + WHO + ").");
        assertThat(change.path("actor").isMissingNode()).isTrue();
        assertThat(change.path("given").isMissingNode()).isTrue();
        assertShown(get("/api/tiers/changes/" + change.path("changeId").asString()));
        assertThat(get("/api/tiers/changes").toString()).contains(WHY);
        String again = "/api/tiers/changes/" + change.path("changeId").asString() + "/recomputation";
        assertThat(service.call("POST", again, "").body()).contains("\"same\":true");

        TierWithdrawn stored = service.awaitEvents("tier-withdrawn", 3).stream()
                .map(event -> (TierWithdrawn) event.event())
                .filter(event -> event.change().customerId().equals("K1"))
                .findFirst()
                .orElseThrow();
        assertThat(stored.change().text()).isEqualTo("customer/7");
        assertThat(published("tier.withdrawn.v2", "K1").path("decidedBy").asString())
                .isEqualTo("name");
        assertThat(published("customer.status-changed.v2", "K1").at("/sealed/c").asString())
                .as("relayed as it came")
                .isEqualTo("c");
        assertThat(Planted.places(service, WHY, WHO)).isEmpty();
    }

    @Test
    void what_was_erased_or_cannot_be_asked_is_not_shown_and_the_change_is() {
        UnaryOperator<String> told = Objects.requireNonNull(neighbours.answering.put(
                TEXTS, asked -> "{\"texts\":{\"customer/7\":{\"members\":{},\"sealed\":\"erased\"}}}"));
        try {
            assertHidden("erased");
            assertThat(last("K1").path("sentence").asString())
                    .isEqualTo("On 3 March 2013 taken out of C: the customer is blocked; "
                            + "who decided it and why was erased.");
            neighbours.answering.remove(TEXTS);
            assertHidden("unavailable");
        } finally {
            neighbours.answering.put(TEXTS, told);
        }
        Awaitility.await().untilAsserted(() -> assertShown(last("K1")));
    }

    @Test
    void who_is_no_person_is_said_without_a_question() {
        JsonNode change = last("K2");
        assertThat(change.path("decidedBy").asString()).isEqualTo("import");
        assertThat(change.has("reason")).isFalse();
        assertThat(change.has("sealed")).isFalse();
        assertThat(published("tier.withdrawn.v2", "K2").path("decidedBy").asString())
                .isEqualTo("import");
    }

    @Test
    void what_was_published_in_clear_before_texts_were_sealed_is_shown_as_it_was() {
        JsonNode change = last("K3");
        assertThat(change.path("decidedBy").asString()).isEqualTo("ann");
        assertThat(change.path("reason").asString()).isEqualTo("never pays");
        assertThat(published("tier.withdrawn.v2", "K3").toString()).doesNotContain("never pays");
        assertThat(get("/api/tiers/pyramid").path("notPlaced").toString())
                .as("counted, however it was published")
                .contains("BLOCKED");
    }

    private static void assertShown(JsonNode change) {
        assertThat(change.path("decidedBy").asString("")).as("%s", change).isEqualTo(WHO);
        assertThat(change.path("reason").asString("")).isEqualTo(WHY);
        assertThat(change.has("sealed")).isFalse();
    }

    private static void assertHidden(String why) {
        JsonNode change = last("K1");
        assertThat(change.path("sealed").asString("")).as("%s", change).isEqualTo(why);
        assertThat(change.has("decidedBy")).isFalse();
        assertThat(change.has("reason")).isFalse();
        assertThat(change.path("from").asString()).isEqualTo("C");
    }

    private static JsonNode last(String customer) {
        JsonNode items = get("/api/tiers/customers/" + customer + "/history?method=" + METHOD)
                .path("items");
        return items.path(items.size() - 1);
    }

    private static JsonNode published(String type, String customer) {
        ServiceUnderTest.await(
                "it is published", () -> !messages(type, customer).isEmpty());
        return messages(type, customer).getFirst().json();
    }

    private static List<PublishedMessage> messages(String type, String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.TIERS, Topics.PARTITIONS).stream()
                .filter(message ->
                        message.type().endsWith(type) && message.key().equals(customer))
                .toList();
    }

    private static JsonNode get(String path) {
        return JSON.readTree(service.get(path).body());
    }
}
