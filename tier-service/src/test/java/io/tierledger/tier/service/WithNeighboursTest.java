package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.placement.Presets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the neighbours' answers add: names, revenue, windows, today's measures. */
class WithNeighboursTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/measures", "customerId,revenueMinor,profitMinor,orders\nK0,5000000,1000000,3\n\"K1\",1000,-500,1\nK2,200,100,1\n");
        neighbours.answers.put("/internal/names", "{\"K0\":\"Jansen & Zn\"}");
        neighbours.answers.put("/internal/orders/window", "{\"count\":3,\"sum\":1234567}");
        service = ServiceUnderTest.start(TierService.class, "tier",
                Map.of("tierledger.services.customer", neighbours.url(), "tierledger.services.scoring", neighbours.url()));
        Upstream upstream = new Upstream(service);
        upstream.publish("abc-attention", true);
        for (int i = 0; i < 30; i++) {
            int purchases = i == 0 ? 2 : 1;
            upstream.scored("abc-attention", "K" + i, "2013-03-02", Map.of("purchases", purchases, "potential-a", 1 + i % 2),
                    Map.of("purchases", i == 0 ? "120000.00" : "12345.67"), "ORDER");
        }
        upstream.day("2013-03-02");
        await("placed", () -> get("/api/tiers/pyramid").path("customers").asInt() == 30);
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void the_pyramid_has_revenue_and_profit() {
        JsonNode tiers = get("/api/tiers/pyramid").path("tiers");
        assertThat(tiers.get(0).path("revenue").path("amount").asString()).isEqualTo("50000.00");
        assertThat(tiers.get(1).path("profit").path("amount").asString()).isEqualTo("-5.00");
        assertThat(tiers.get(0).path("revenueShare").decimalValue()).isEqualByComparingTo("0.9998");
        assertThat(get("/api/tiers/pyramid?asOf=2013-03-02").path("tiers").get(0).path("revenue").path("amount").asString()).isEqualTo("50000.00");
        assertThat(get("/api/tiers/migration?from=2013-03-01&to=2013-03-02").path("cells").get(0).path("revenue").path("amount").asString()).isEqualTo("50000.00");
    }

    @Test
    void names_are_added_where_somebody_knows_them() {
        assertThat(get("/api/tiers/customers/K0").path("customerName").asString()).isEqualTo("Jansen & Zn");
        assertThat(get("/api/tiers/customers/K1").has("customerName")).isFalse();
        assertThat(get("/api/tiers/changes/K0~abc-attention~1").path("customerName").asString()).isEqualTo("Jansen & Zn");
    }

    @Test
    void a_recomputation_compares_the_windows_too() {
        JsonNode same = JSON.readTree(service.call("POST", "/api/tiers/changes/K1~abc-attention~1/recomputation", "").body());
        assertThat(same.path("same").asBoolean()).as("%s", same).isTrue();
        assertThat(same.path("windows").path("checked").asBoolean()).isTrue();
        JsonNode other = JSON.readTree(service.call("POST", "/api/tiers/changes/K0~abc-attention~1/recomputation", "").body());
        assertThat(other.path("same").asBoolean()).isFalse();
        assertThat(other.path("decision").path("same").asBoolean()).isTrue();
        assertThat(other.path("windows").path("items").get(0).path("sumAgain").asLong()).isEqualTo(1_234_567);
    }

    @Test
    void the_outlook_says_what_keeps_a_tier_and_what_wins_one() throws Exception {
        var card = Upstream.scorecard(Presets.method("abc-attention"), "K0", LocalDate.of(2013, 3, 2),
                Map.of("purchases", 2, "potential-a", 1), Map.of("purchases", "120000.00"), "ORDER");
        String contributions = EventStoreConfiguration.STORED_JSON.writeValueAsString(card.contributions());
        neighbours.answers.put("/api/scorecards/K0?method=abc-attention",
                "{\"methodVersion\":1,\"asOf\":\"2013-03-02\",\"provisional\":false,\"everOrdered\":true,\"contributions\":" + contributions
                        + ",\"currentMeasures\":{\"purchases\":100000.00},\"ranked\":null,\"cause\":\"ORDER\",\"input\":\"customers/1\",\"event\":\"scoring/4\"}");
        JsonNode outlook = get("/api/tiers/customers/K0/outlook?at=2013-09-01");
        assertThat(outlook.path("basis").asString()).isEqualTo("CURRENT");
        assertThat(outlook.path("keeps").asBoolean()).isFalse();
        assertThat(outlook.path("assessedThen").asString()).isEqualTo("C");
        assertThat(outlook.path("toKeep").get(0).path("sentence").asString())
                .isEqualTo("EUR 12,345.67 more revenue on or before 1 September 2013 keeps A");
        JsonNode win = get("/api/tiers/customers/K2/outlook");
        assertThat(win.path("basis").asString()).isEqualTo("LAST_CHANGE");
        assertThat(win.path("better").asString()).isEqualTo("B");
        assertThat(win.path("toWin").size()).isEqualTo(2);
    }

    @Test
    void after_a_restart_everybody_stands_where_they_stood() {
        String before = service.get("/api/tiers/pyramid?asOf=2013-03-02").body();
        JsonNode k0 = get("/api/tiers/customers/K0");
        service.restart();
        assertThat(service.get("/api/tiers/pyramid?asOf=2013-03-02").body()).isEqualTo(before);
        assertThat(get("/api/tiers/customers/K0")).isEqualTo(k0);
        assertThat(get("/internal/customers-in-tier?tier=A").path("items").size()).isEqualTo(1);
    }

    @Test
    void findings_hold_tiers_against_what_customers_bring() {
        JsonNode findings = get("/api/tiers/findings");
        assertThat(findings.path("counts").path("LOSS_MAKING").asInt()).as("%s", findings).isEqualTo(1);
        assertThat(findings.path("counts").path("DEAD_A").asInt()).isZero();
        assertThat(findings.path("items").get(0).path("customerId").asString()).isEqualTo("K1");
        assertThat(findings.path("items").get(0).path("profit").path("amount").asString()).isEqualTo("-5.00");
        assertThat(service.get("/api/tiers/findings?kind=OTHER").statusCode()).isEqualTo(400);
    }

    private static JsonNode get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
