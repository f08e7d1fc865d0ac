package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Proofs;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: messages in, answers out. */
class TierServiceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static FakeNeighbours scoring;
    private static ServiceUnderTest service;
    private static Upstream upstream;
    private static @TempDir Path ledger;

    @BeforeAll
    static void start() {
        scoring = new FakeNeighbours();
        scoring.answers.put("/internal/texts", """
                {"texts":{"scoring/7":{"members":{"by":"am-1","rationale":"they said so"}}}}""");
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.tier.heartbeat", "PT0.3S",
                        "tierledger.services.scoring", scoring.url(),
                        "tierledger.ledger.directory", ledger.resolve("ledger").toString(),
                        "tierledger.ledger.keys", ledger.resolve("keys").toString()));
        upstream = new Upstream(service);
        upstream.publish("abc-attention", true);
        upstream.publish("value-potential", false);
        upstream.active("K1", "2013-03-02");
        upstream.scored(
                "abc-attention", "K1", "2013-03-02", Map.of("purchases", 1), Map.of("purchases", "12345.67"), "ORDER");
        upstream.scored(
                "abc-attention", "K1", "2013-03-05", Map.of("purchases", 2), Map.of("purchases", "120000.00"), "ORDER");
        upstream.scored(
                "value-potential",
                "K1",
                "2013-03-31",
                Map.of("customer-value", 2),
                Map.of("customer-value", "120000.00"),
                "TIME");
        upstream.active("K2", "2013-03-02");
        upstream.scored(
                "abc-attention", "K2", "2013-03-02", Map.of("purchases", 1), Map.of("purchases", "1.00"), "ORDER");
        upstream.day("2013-03-31");
        upstream.becomes("K2", "INSOLVENT", "2013-04-01");
        service.awaitEvents("tier-withdrawn", 1);
        service.awaitEvents("tier-assigned", 3);
        await(
                "read models",
                () -> get("/api/tiers/pyramid?method=abc-attention")
                                .path("customers")
                                .asInt()
                        == 1);
    }

    @AfterAll
    static void stop() {
        service.close();
        scoring.close();
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
    void the_pyramid_counts_who_is_where() {
        JsonNode pyramid = get("/api/tiers/pyramid");
        assertThat(pyramid.path("method").asString()).isEqualTo("abc-attention");
        assertThat(pyramid.path("tiers").get(0).path("tier").asString()).isEqualTo("A");
        assertThat(pyramid.path("tiers").get(0).path("customers").asInt()).isEqualTo(1);
        assertThat(pyramid.path("tiers").get(0).path("contactsPerYear").asInt()).isEqualTo(16);
        assertThat(pyramid.path("tiers").get(0).path("revenue").isNull()).isTrue();
        assertThat(pyramid.path("notPlaced").path("INSOLVENT").asInt()).isEqualTo(1);
    }

    @Test
    void the_pyramid_of_an_earlier_date_is_another() {
        JsonNode then = get("/api/tiers/pyramid?method=abc-attention&asOf=2013-03-04");
        assertThat(then.path("customers").asInt()).isEqualTo(2);
        assertThat(then.path("tiers").get(2).path("customers").asInt()).isEqualTo(2);
        assertThat(get("/api/tiers/pyramid?method=abc-attention&asOf=2013-03-04&knownAt=2013-03-04")
                        .path("customers")
                        .asInt())
                .isZero();
    }

    @Test
    void a_customer_has_a_tier_now_and_had_another_then() {
        assertThat(get("/api/tiers/customers/K1").path("tier").asString()).isEqualTo("A");
        assertThat(get("/api/tiers/customers/K1?asOf=2013-03-04").path("tier").asString())
                .isEqualTo("C");
        assertThat(get("/api/tiers/customers/K1?asOf=2013-03-01").path("tier").isNull())
                .isTrue();
        JsonNode asked = get("/api/tiers/customers?ids=K1&ids=NOBODY&ids=K1");
        assertThat(asked.path("unknown").toString()).isEqualTo("[\"NOBODY\"]");
        JsonNode several = asked.path("items");
        assertThat(several).hasSize(1);
        assertThat(several.get(0)).isEqualTo(get("/api/tiers/customers/K1"));
        JsonNode notPlaced =
                get("/api/tiers/customers?ids=K2,K1&method=value-potential").path("items");
        assertThat(notPlaced).hasSize(2);
        assertThat(notPlaced.get(0)).isEqualTo(get("/api/tiers/customers/K2?method=value-potential"));
        assertThat(notPlaced.get(0).path("tier").isNull()).isTrue();
        assertThat(get("/api/tiers/customers/K1?method=value-potential")
                        .path("since")
                        .asString())
                .isEqualTo("2013-03-31");
        assertThat(service.get("/api/tiers/customers/nobody").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/tiers/customers/nobody/history").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/tiers/customers/K1/history?method=value-potential").path("items"))
                .hasSize(1);
        assertThat(service.get("/api/tiers/customers/K1?method=no-such").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/tiers/customers/K1?asOf=2013-02-30").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_history_tells_each_change_in_a_sentence_with_its_numbers() {
        JsonNode items =
                get("/api/tiers/customers/K1/history?method=abc-attention").path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(1).path("sentence").asString())
                .isEqualTo(
                        "On 5 March 2013 promoted from C to A: revenue of the past 12 months EUR 120,000.00 is at least 100,000;"
                                + " \"Can this customer become an A?\" was judged 1 (no) by am-1.");
        assertThat(items.get(1).path("rule").asString()).isEqualTo("potential-a 1 and purchases 2: A");
        assertThat(items.get(1).path("direction").asString()).isEqualTo("PROMOTION");
        assertThat(items.get(1)
                        .path("evidence")
                        .path("windows")
                        .path("purchases")
                        .path("count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void changes_are_listed_counted_and_found_by_name() {
        assertThat(get("/api/tiers/changes?limit=2").path("items").size()).isEqualTo(2);
        JsonNode next = get("/api/tiers/changes?limit=2&cursor="
                + get("/api/tiers/changes?limit=2").path("next").asString());
        assertThat(next.path("items").size()).isPositive();
        assertThat(get("/api/tiers/changes?direction=PROMOTION").path("items").size())
                .isEqualTo(1);
        assertThat(get("/api/tiers/changes?method=value-potential&tier=transactional")
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(service.get("/api/tiers/changes?direction=UP").statusCode()).isEqualTo(400);
        JsonNode count = get("/api/tiers/changes/count?method=abc-attention");
        assertThat(count.path("assigned").asInt()).isEqualTo(2);
        assertThat(count.path("promotions").asInt()).isEqualTo(1);
        assertThat(count.path("withdrawn").asInt()).isEqualTo(1);
        JsonNode ofADay = get("/api/tiers/changes/counts?method=abc-attention&from=2013-03-05&to=2013-03-05");
        assertThat(ofADay.path("promotions").asInt()).as("%s", ofADay).isEqualTo(1);
        assertThat(ofADay.path("assigned").asInt()).isZero();
        JsonNode before = get("/api/tiers/changes/counts?method=abc-attention&from=2012-12-31&to=2013-03-04");
        assertThat(before.path("promotions").asInt()).isZero();
        assertThat(before.path("assigned").asInt()).isEqualTo(2);
        JsonNode preset = get("/api/tiers/changes/counts?method=abc-attention&to=2013-03-31");
        assertThat(preset.path("from").asString()).isEqualTo("2013-03-02");
        assertThat(service.get("/api/tiers/changes/counts?from=2013-03-05&to=2013-03-04")
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/api/tiers/changes/K1~abc-attention~2").path("to").asString())
                .isEqualTo("A");
        assertThat(service.get("/api/tiers/changes/K1~abc-attention~9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_receipt_says_where_its_event_stands_in_the_ledger_which_its_reader_can_verify() {
        String path = "/api/tiers/changes/K1~abc-attention~2";
        await("the note over it", () -> get(path).has("ledger"));
        JsonNode receipt = get(path);
        JsonNode proof = receipt.path("ledger");
        Note note = Note.read(proof.path("checkpoint").asString());
        Checkpoint checkpoint = Checkpoint.read(note.text());
        VerifierKey key =
                VerifierKey.read(service.get("/api/ledger/tier/key").body().strip());
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(checkpoint.origin()).isEqualTo("tierledger/tier");
        Entry entry = Entry.read(proof.path("entry").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(entry.position()).isEqualTo(receipt.path("position").asLong());
        assertThat(entry.stream()).isEqualTo("placement:K1:abc-attention");
        assertThat(entry.name()).isEqualTo("tier-promoted");
        assertThat(entry.leaf().base64()).isEqualTo(proof.path("leaf").asString());
        List<Hash> hashes = proof.path("proof")
                .valueStream()
                .map(hash -> Hash.read(hash.asString()))
                .toList();
        assertThat(Proofs.includes(entry.leaf(), entry.position() - 1, checkpoint.size(), checkpoint.root(), hashes))
                .isTrue();
        assertThat(get("/api/ledger/tier/proof/inclusion?event=" + entry.position())
                        .path("leaf"))
                .isEqualTo(proof.path("leaf"));
    }

    @Test
    void a_receipt_stands_in_the_access_log_with_its_customer_before_it_is_answered() {
        String auditor = service.issuer().person("olga", "auditor");
        assertThat(service.as(auditor, "GET", "/api/tiers/changes/K1~abc-attention~1", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.accesses())
                .contains("person:olga receipt GET /api/tiers/changes/{changeId} {K1} 1 answered");
        assertThat(service.as(auditor, "POST", "/api/simulations", "{}").statusCode())
                .isEqualTo(403);
        assertThat(service.as(auditor, "GET", "/api/tiers/customers/K1", "").statusCode())
                .isEqualTo(200);
        await(
                "the batch",
                () -> service.accesses()
                        .containsAll(List.of(
                                "person:olga simulation POST /api/simulations {} role-needed",
                                "person:olga page GET /api/tiers/customers/{id} {K1} 1 answered")));
    }

    @Test
    void every_decision_taken_again_comes_out_the_same() {
        for (StoredEvent event : service.allEvents()) {
            if (event.name().startsWith("tier-")) {
                String id = ((io.tierledger.tier.placement.PlacementEvent) event.event())
                        .change()
                        .id();
                JsonNode again = JSON.readTree(service.call("POST", "/api/tiers/changes/" + id + "/recomputation", "")
                        .body());
                assertThat(again.path("same").asBoolean()).as("%s", again).isTrue();
            }
        }
        assertThat(service.call("POST", "/api/tiers/recomputation", "").statusCode())
                .isEqualTo(202);
        await(
                "all",
                () -> get("/api/tiers/recomputation").path("state").asString().equals("DONE"));
        assertThat(get("/api/tiers/recomputation").path("different").asInt()).isZero();
        assertThat(get("/api/tiers/recomputation").path("windows").asInt()).isZero();
        assertThat(get("/api/tiers/recomputation").path("windowsNotChecked").asInt())
                .isGreaterThanOrEqualTo(1);
        assertThat(get("/api/tiers/recomputation").path("same").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_person_sets_a_tier_by_hand_and_the_policy_goes_on_underneath() {
        upstream.publish("pareto-abc", false);
        upstream.scored("pareto-abc", "K9", "2013-04-30", Map.of("contribution", 1), Map.of(), "TIME");
        upstream.active("K9", "2013-04-30");
        upstream.day("2013-04-30");
        await(
                "placed",
                () -> get("/api/tiers/customers/K9?method=pareto-abc")
                        .path("tier")
                        .asString()
                        .equals("C"));
        String path = "/api/tiers/customers/K9/override?method=pareto-abc";
        String body = "{\"tier\":\"A\",\"reason\":\"a tender\",\"until\":\"2013-05-31\"}";
        assertThat(service.call("PUT", path, body).statusCode()).isEqualTo(400);
        assertThat(service.call("PUT", path, body.replace("\"A\"", "\"D\""), "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path, body.replace("2013", "2012"), "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path, body.replace("2013-05-31", "+999999999-12-31"), "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path, body.replace("tier", "tiers"), "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(400);
        String read = service.get("/api/tiers/customers/K9?method=pareto-abc")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        service.call("PUT", path.replace("?", "/proposal?"), body, "Tierledger-User", "bo");
        JsonNode set = JSON.readTree(service.call("PUT", path, body, "Tierledger-User", "ann", "If-Match", read)
                .body());
        assertThat(set.path("tier").asString()).as("%s", set).isEqualTo("A");
        assertThat(set.path("withoutOverride").asString()).isEqualTo("C");
        assertThat(service.call("PUT", path, body, "Tierledger-User", "ann", "If-Match", read)
                        .statusCode())
                .as("who read what stood before it")
                .isEqualTo(412);
        assertThat(service.call("DELETE", path, "{\"reason\":\"x\"}", "Tierledger-User", "ann", "If-Match", read)
                        .statusCode())
                .isEqualTo(412);
        upstream.scored("pareto-abc", "K9", "2013-05-31", Map.of("contribution", 2), Map.of(), "TIME");
        upstream.day("2013-05-31");
        await(
                "ended by its date",
                () -> get("/api/tiers/customers/K9?method=pareto-abc")
                        .path("tier")
                        .asString()
                        .equals("B"));
        JsonNode items =
                get("/api/tiers/customers/K9/history?method=pareto-abc").path("items");
        assertThat(items.get(1).path("sentence").asString())
                .isEqualTo("On 1 May 2013 promoted from C to A: set by hand until 31 May 2013; a tender (ann).");
        assertThat(items.get(2).path("type").asString()).isEqualTo("without-override");
        assertThat(items.get(3).path("asOf").asString()).isEqualTo("2013-06-01");
        assertThat(items.get(3).path("cause").asString()).isEqualTo("OVERRIDE");
        for (int i = 1; i <= 4; i++) {
            assertThat(service.call("POST", "/api/tiers/changes/K9~pareto-abc~" + i + "/recomputation", "")
                            .body())
                    .contains("\"same\":true");
        }
        assertThat(service.call("DELETE", path, "", "Tierledger-User", "ann").statusCode())
                .isEqualTo(404);
        assertThat(service.awaitEvents("override-ended", 1)).hasSize(1);
        for (String direction : List.of("PROMOTION", "DEMOTION")) {
            assertThat(changes("&direction=" + direction).toList())
                    .extracting(change -> change.path("changeId").asString())
                    .isEqualTo(changes("")
                            .filter(change ->
                                    change.path("direction").asString("").equals(direction))
                            .map(change -> change.path("changeId").asString())
                            .toList())
                    .anyMatch(change -> change.startsWith("K9~pareto-abc"));
        }
    }

    private static Stream<JsonNode> changes(String wanted) {
        return get("/api/tiers/changes?limit=100" + wanted).path("items").valueStream();
    }

    @Test
    void the_matrix_shows_who_moved_and_its_cells_name_them() {
        JsonNode matrix = get("/api/tiers/migration?method=abc-attention&from=2013-03-04&to=2013-04-02");
        assertThat(matrix.path("cells").size()).isEqualTo(2);
        JsonNode movers = get(
                "/api/tiers/migration/customers?method=abc-attention&fromDate=2013-03-04&toDate=2013-04-02&from=C&to=A");
        assertThat(movers.path("items").get(0).path("customerId").asString()).isEqualTo("K1");
        assertThat(movers.path("items").get(0).path("changeIds").get(0).asString())
                .isEqualTo("K1~abc-attention~2");
    }

    @Test
    void what_would_be_a_forecast_is_refused() {
        for (String path : List.of(
                "/api/tiers/pyramid?asOf=2199-01-01",
                "/api/tiers/pyramid?knownAt=2199-01-01",
                "/api/tiers/pyramid?asOf=2013-03-05&knownAt=2013-03-04",
                "/api/tiers/customers/K1?asOf=2199-01-01",
                "/api/tiers/customers/K1?asOf=2013-03-05&knownAt=2013-03-04T12:00:00Z",
                "/api/tiers/customers?ids=K1&asOf=2199-01-01",
                "/api/tiers/migration?from=2013-03-04&to=2199-01-01",
                "/api/tiers/migration?from=2013-04-02&to=2013-03-04",
                "/api/tiers/migration/customers?fromDate=2013-04-02&toDate=2013-03-04&from=C&to=A")) {
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(422);
        }
    }

    @Test
    void cells_of_tiers_that_no_version_has_are_not_found() {
        String between = "/api/tiers/migration/customers?method=abc-attention&fromDate=2013-03-04&toDate=2013-04-02";
        assertThat(service.get(between + "&from=Z&to=A").statusCode()).isEqualTo(404);
        assertThat(service.get(between + "&from=A&to=strategic").statusCode()).isEqualTo(404);
        assertThat(get(between + "&from=none&to=A").path("items")).isEmpty();
    }

    @Test
    void other_services_ask_who_is_in_a_tier() {
        JsonNode in = get("/internal/customers-in-tier?method=abc-attention&tier=A");
        assertThat(in.path("items").get(0).asString()).isEqualTo("K1");
        assertThat(in.path("complete").asBoolean()).isTrue();
    }

    static JsonNode get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
