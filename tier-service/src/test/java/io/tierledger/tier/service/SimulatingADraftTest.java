package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.placement.Presets;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft over the past that scoring-service tells: what is answered, and what becomes of a simulation. */
class SimulatingADraftTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASKED = "/internal/simulations/scores";
    private static final LocalDate FIRST = LocalDate.parse("2013-03-02");
    private static final LocalDate LAST = LocalDate.parse("2014-03-03");
    private static final Method PUBLISHED = Presets.method("abc-attention");
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/names", "{\"names\":{\"K0\":\"Jansen & Zn\"}}");
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.customer",
                        neighbours.url(),
                        "tierledger.services.scoring",
                        neighbours.url()));
        new Upstream(service).publish("abc-attention", true);
        await("published", () -> service.get("/api/tiers/pyramid").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    /** K0 is an A; the others are C and, those with an odd number, B. */
    private static PastFrames thirty() {
        PastFrames frames = new PastFrames(FIRST, LAST, 30);
        for (int i = 0; i < 30; i++) {
            frames.customer("K" + i, i == 0 ? 12_000_000 : 100_000 + i, i == 0 ? 2 : 1, 1 + i % 2, FIRST, 0);
        }
        return frames;
    }

    /** Whoever was a B is an A. */
    private static Method generous() {
        return new Method(
                PUBLISHED.id(),
                1,
                PUBLISHED.name(),
                PUBLISHED.source(),
                PUBLISHED.places(),
                PUBLISHED.criteria(),
                new Placing(
                        new Placing.Table(
                                PUBLISHED.placing().table().keys(),
                                PUBLISHED.placing().table().cells().stream()
                                        .map(cell -> cell.tier().equals("B")
                                                ? new Placing.Table.Cell(cell.scores(), "A")
                                                : cell)
                                        .toList()),
                        null,
                        null),
                PUBLISHED.changing(),
                PUBLISHED.tiers(),
                PUBLISHED.programme(),
                PUBLISHED.examples());
    }

    @Test
    void a_simulation_is_ended_by_who_started_it() {
        neighbours.bytes.put(ASKED, thirty().written());
        String path = start(generous(), "");
        over(path);
        HttpResponse<String> refused =
                service.as(service.issuer().person("marieke", "sales-manager"), "DELETE", path, "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"not-yours\"", "\"answering\":\"someone\"");
        assertThat(service.as(service.issuer().person("someone", "sales-manager"), "DELETE", path, "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void both_pyramids_the_matrix_and_every_mover() {
        neighbours.bytes.put(ASKED, thirty().written());
        String path = start(generous(), "");
        JsonNode done = over(path);
        JsonNode outcome = done.path("outcome");
        assertThat(done.path("state").asString()).as("%s", done).isEqualTo("DONE");
        assertThat(outcome.path("customers").asInt()).isEqualTo(30);
        assertThat(outcome.path("moved").asInt()).isEqualTo(15);
        JsonNode a = outcome.path("tiers").get(0);
        assertThat(a.path("published").asInt()).isEqualTo(1);
        assertThat(a.path("draft").asInt()).isEqualTo(16);
        assertThat(a.path("contactsPerYearDraft").asInt()).isEqualTo(256);
        assertThat(a.path("revenuePublished").path("amount").asString()).isEqualTo("120000.00");
        assertThat(outcome.path("matrix"))
                .anyMatch(cell -> cell.path("from").asString().equals("B")
                        && cell.path("to").asString().equals("A")
                        && cell.path("customers").asInt() == 15);
        JsonNode page = get(path + "/movers?limit=10&from=B");
        JsonNode rest =
                get(path + "/movers?limit=10&from=B&cursor=" + page.path("next").asString());
        assertThat(page.path("items").size() + rest.path("items").size()).isEqualTo(15);
        assertThat(rest.path("next").isNull()).isTrue();
        JsonNode mover = page.path("items").get(0);
        assertThat(mover.path("customerId").asString()).isEqualTo("K1");
        assertThat(mover.path("day").asString()).isEqualTo("2013-03-02");
        assertThat(mover.path("reason").asString()).contains("1,000.01", "scores 2", "draft: A since 2 March 2013");
        assertThat(get(path + "/movers?to=C").path("items")).isEmpty();
    }

    @Test
    void the_same_document_moves_nobody() {
        neighbours.bytes.put(ASKED, thirty().written());
        JsonNode outcome = over(start(PUBLISHED, "")).path("outcome");
        assertThat(outcome.path("moved").asInt()).isZero();
        assertThat(outcome.path("draft")).isEqualTo(outcome.path("published"));
        assertThat(outcome.path("published").path("assigned").asInt()).isEqualTo(30);
    }

    @Test
    void a_method_that_was_never_published_is_compared_with_nobody_being_placed() {
        neighbours.bytes.put(ASKED, thirty().written());
        Method newcomer = new Method(
                "newcomer",
                1,
                PUBLISHED.name(),
                PUBLISHED.source(),
                PUBLISHED.places(),
                PUBLISHED.criteria(),
                PUBLISHED.placing(),
                PUBLISHED.changing(),
                PUBLISHED.tiers(),
                PUBLISHED.programme(),
                PUBLISHED.examples());
        String path = start(newcomer, "");
        JsonNode done = over(path);
        JsonNode outcome = done.path("outcome");
        assertThat(done.path("publishedVersion").asInt()).isZero();
        assertThat(done.path("draft").path("name").path("nl").asString())
                .as("nobody else can tell how it is called")
                .isEqualTo(PUBLISHED.name().get("nl"));
        assertThat(done.path("draft").path("tiers")).hasSameSizeAs(PUBLISHED.tiers());
        assertThat(outcome.path("moved").asInt()).as("%s", done).isEqualTo(30);
        assertThat(outcome.path("published").path("assigned").asInt()).isZero();
        assertThat(outcome.path("draft").path("assigned").asInt()).isEqualTo(30);
        assertThat(outcome.path("tiers").get(0).path("published").asInt()).isZero();
        assertThat(outcome.path("tiers").get(0).path("draft").asInt()).isEqualTo(1);
        JsonNode mover = get(path + "/movers?to=A").path("items").get(0);
        assertThat(mover.path("from").asString()).isEqualTo("none");
        assertThat(mover.path("reason").asString()).startsWith("Never published; draft: A since");
    }

    @Test
    void from_a_day_on_the_draft_decides_and_only_then_moves_count() {
        LocalDate late = LocalDate.parse("2013-09-10");
        PastFrames frames = new PastFrames(FIRST, LAST, 2)
                .customer("K1", 5_000_000, 1, 1, late, 2)
                .customer("K2", 100_000, 1, 2, FIRST, 0);
        neighbours.bytes.put(ASKED, frames.written());
        String path = start(generous(), ",\"from\":\"2013-06-15\"");
        JsonNode outcome = over(path).path("outcome");
        assertThat(outcome.path("published").path("assigned").asInt()).isZero();
        assertThat(outcome.path("draft").path("promotions").asInt())
                .as("%s", outcome)
                .isEqualTo(2);
        JsonNode movers = get(path + "/movers").path("items");
        assertThat(movers.get(0).path("day").asString()).isEqualTo("2013-09-10");
        assertThat(movers.get(1).path("day").asString()).isEqualTo("2013-06-15");
        assertThat(movers.get(1).path("from").asString()).isEqualTo("B");
    }

    @Test
    void what_breaks_off_has_failed_and_what_is_not_there_is_said() {
        neighbours.bytes.put(ASKED, thirty().cutShort());
        JsonNode failed = over(start(generous(), ""));
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("reason").asString()).contains("could not be read");
        assertThat(service.call("POST", "/api/simulations", "{\"draft\":null}").statusCode())
                .isEqualTo(422);
        var none = service.get("/api/simulations/none");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("after a restart");
    }

    @Test
    void progress_is_streamed_to_its_end_and_what_is_over_can_be_forgotten() {
        neighbours.bytes.put(ASKED, thirty().written());
        String path = start(generous(), "");
        String stream = service.get(path + "/progress").body();
        assertThat(stream)
                .contains("event:progress")
                .contains("\"state\":\"DONE\"")
                .doesNotContain("outcome");
        assertThat(get("/api/simulations").path("items").get(0).path("id").asString())
                .isEqualTo(path.substring(path.lastIndexOf('/') + 1));
        assertThat(service.call("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(service.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void one_runs_three_wait_and_a_fifth_is_refused_until_some_are_stopped() {
        neighbours.bytes.put(ASKED, thirty().written());
        CountDownLatch gate = new CountDownLatch(1);
        neighbours.gates.put(ASKED, gate);
        try {
            List<String> paths =
                    Stream.generate(() -> start(generous(), "")).limit(4).toList();
            await("the first runs", () -> state(paths.getFirst()).equals("RUNNING"));
            assertThat(paths.subList(1, 4))
                    .extracting(SimulatingADraftTest::state)
                    .containsOnly("WAITING");
            var fifth = post(generous(), "");
            assertThat(fifth.statusCode()).isEqualTo(429);
            assertThat(fifth.headers().firstValue("Retry-After")).isPresent();
            assertThat(fifth.body()).contains("too-many-simulations");
            for (String path : paths.subList(0, 2)) {
                assertThat(service.call("DELETE", path, "").statusCode()).isEqualTo(204);
                assertThat(state(path)).isEqualTo("CANCELLED");
            }
            gate.countDown();
            paths.subList(2, 4)
                    .forEach(path ->
                            assertThat(over(path).path("state").asString()).isEqualTo("DONE"));
            assertThat(paths.subList(0, 2))
                    .extracting(SimulatingADraftTest::state)
                    .containsOnly("CANCELLED");
            assertThat(over(start(generous(), "")).path("state").asString()).isEqualTo("DONE");
        } finally {
            gate.countDown();
            neighbours.gates.clear();
        }
    }

    private static String state(String path) {
        return get(path).path("state").asString();
    }

    private static HttpResponse<String> post(Method draft, String more) {
        String body = "{\"draft\":" + EventStoreConfiguration.STORED_JSON.writeValueAsString(draft) + more + "}";
        return service.call("POST", "/api/simulations", body);
    }

    private static String start(Method draft, String more) {
        var answer = post(draft, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode over(String path) {
        await("simulated", () -> !get(path).path("state").asString().matches("RUNNING|WAITING"));
        return get(path);
    }

    private static JsonNode get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
