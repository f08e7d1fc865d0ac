package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An earlier date by what was known later: placed again where an order came late, read from the record where none did. */
class KnownLaterTest {
    static final String NOTHING = said("[]", true, false);
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2013-03-02");
    private static final String NOW =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
    private static final String THEN = "asOf=" + DAY + "&knownAt=" + NOW;
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;

    private static String said(String corrected, boolean complete, boolean facts) {
        return "{\"businessDate\":null,\"facts\":" + facts + ",\"corrected\":" + corrected + ",\"complete\":" + complete
                + ",\"orders\":[]}";
    }

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.customer",
                        neighbours.url(),
                        "tierledger.services.scoring",
                        neighbours.url()));
        Upstream upstream = new Upstream(service);
        upstream.publish("abc-attention", true);
        upstream.publish("curry-pyramid", false);
        for (int i = 0; i < 4; i++) {
            upstream.scored(
                    "abc-attention",
                    "K" + i,
                    DAY.toString(),
                    Map.of("purchases", 1, "potential-a", 1),
                    Map.of("purchases", "12345.67"),
                    "ORDER");
        }
        upstream.day("2013-03-02");
        await("placed", () -> get("/api/tiers/pyramid").path("customers").asInt() == 4);
    }

    @BeforeEach
    void k1_ordered_late() {
        neighbours.answering.remove("/internal/orders/since");
        neighbours.answers.put("/internal/orders/since", said("[\"K1\"]", true, false));
        neighbours.bytes.put(
                "/internal/hindsight/scores",
                new PastFrames(DAY, DAY.plusDays(1), 2)
                        .withProfit("K1", 12_000_000, 100_000, 2, 1)
                        .withProfit("K2", 100_000, 50_000, 1, 1)
                        .written());
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    private static JsonNode get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void a_late_order_counts_on_its_own_day_for_whoever_knows_of_it() {
        JsonNode again = get("/api/tiers/customers/K1?" + THEN);
        assertThat(again.path("tier").asString()).as("%s", again).isEqualTo("A");
        assertThat(again.path("recomputed").asBoolean()).isTrue();
        assertThat(again.path("methodVersion").asInt()).isEqualTo(1);
        assertThat(again.path("since").asString()).isEqualTo(DAY.toString());
        assertThat(again.has("changeId")).isFalse();
    }

    @Test
    void without_known_at_the_record_of_decisions_stands() {
        JsonNode decided = get("/api/tiers/customers/K1?asOf=" + DAY);
        assertThat(decided.path("tier").asString()).isEqualTo("C");
        assertThat(decided.has("recomputed")).isFalse();
    }

    @Test
    void who_had_no_late_order_is_read_from_the_record() {
        JsonNode both = get("/api/tiers/customers?ids=K1,K2&" + THEN).path("items");
        assertThat(both.get(0).path("tier").asString()).isEqualTo("A");
        assertThat(both.get(0).path("recomputed").asBoolean()).isTrue();
        assertThat(both.get(1).path("tier").asString()).isEqualTo("C");
        assertThat(both.get(1).path("changeId").asString()).isEqualTo("K2~abc-attention~1");
    }

    @Test
    void the_pyramid_counts_everybody_again_with_the_money_of_then() {
        JsonNode pyramid = get("/api/tiers/pyramid?" + THEN);
        assertThat(pyramid.path("recomputed").asBoolean()).isTrue();
        JsonNode best = pyramid.path("tiers").get(0);
        assertThat(best.path("customers").asInt()).isEqualTo(1);
        assertThat(best.path("revenue").path("amount").asString()).isEqualTo("120000.00");
        assertThat(best.path("profit").path("amount").asString()).isEqualTo("1000.00");
    }

    @Test
    void what_cannot_be_said_exactly_is_refused() {
        neighbours.answers.put("/internal/orders/since", said("[\"K1\"]", false, false));
        assertThat(refused(422)).isEqualTo("too-much-since");
        neighbours.answers.put("/internal/orders/since", said("[\"K1\"]", true, true));
        assertThat(refused(422)).isEqualTo("day-not-over");
        neighbours.answers.put("/internal/orders/since", NOTHING.replace("null", "\"" + DAY.minusDays(1) + "\""));
        assertThat(refused(422)).isEqualTo("day-to-come");
    }

    @Test
    void a_past_that_breaks_off_is_no_answer() {
        neighbours.bytes.put(
                "/internal/hindsight/scores",
                new PastFrames(DAY, DAY.plusDays(1), 1)
                        .withProfit("K1", 12_000_000, 100_000, 2, 1)
                        .cutShort());
        assertThat(refused(503)).isEqualTo("past-unread");
        neighbours.answers.remove("/internal/orders/since");
        assertThat(refused(503)).isEqualTo("past-unread");
    }

    @Test
    void what_was_recorded_while_the_past_was_read_is_told_and_the_past_read_again() {
        AtomicInteger asked = new AtomicInteger();
        sinceIs(asked, number -> number < 3 ? "" : order(7));
        assertThat(get("/api/tiers/customers/K1?" + THEN).path("tier").asString())
                .isEqualTo("A");
        assertThat(asked).hasValue(4);
        assertThat(get("/api/tiers/pyramid?" + THEN).at("/tiers/0/customers").asInt())
                .as("nobody is counted twice")
                .isEqualTo(1);
    }

    @Test
    void a_past_that_changes_whenever_it_is_read_is_no_answer() {
        sinceIs(new AtomicInteger(), KnownLaterTest::order);
        assertThat(refused(503)).isEqualTo("past-unread");
    }

    @Test
    void under_a_ranking_everybodys_later_orders_are_asked_for_whoever_is_asked_about() {
        List<String> questions = new CopyOnWriteArrayList<>();
        neighbours.answers.remove("/internal/orders/since");
        neighbours.answering.put("/internal/orders/since", question -> {
            questions.add(question);
            return NOTHING;
        });
        var answer = service.get("/api/tiers/customers?ids=K1&" + THEN + "&method=curry-pyramid");
        assertThat(questions)
                .as(answer.body())
                .isNotEmpty()
                .allMatch(one -> JSON.readTree(one).path("customers").isNull());
    }

    private static void sinceIs(AtomicInteger asked, IntFunction<String> orders) {
        neighbours.answers.remove("/internal/orders/since");
        neighbours.answering.put(
                "/internal/orders/since",
                question -> said("[\"K1\"]", true, false)
                        .replace("\"orders\":[]", "\"orders\":[" + orders.apply(asked.incrementAndGet()) + "]"));
    }

    private static String order(int sequence) {
        return """
                {"customerId":"K1","sequence":%d,"day":"2013-03-01","kind":null,"amountMinor":1,"costMinor":null,"orders":1}""".formatted(sequence);
    }

    private static String refused(int status) {
        var answer = service.get("/api/tiers/customers/K1?" + THEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body()).path("code").asString();
    }

    /** Under a method of its own, for what is refused here stays refused. */
    @Test
    void a_past_in_which_a_review_was_closed_is_refused() {
        var opened = service.call(
                "POST",
                "/api/reviews",
                "{\"title\":\"spring\",\"method\":\"curry-pyramid\"}",
                "Tierledger-User",
                "ann");
        String review = JSON.readTree(opened.body()).path("id").asString();
        neighbours.answers.put("/internal/orders/since", NOTHING);
        assertThat(JSON.readTree(service.get(pyramidNow()).body()).path("code").asString(""))
                .isNotEqualTo("reviewed");
        service.call("POST", "/api/reviews/" + review + "/closure", "{}", "Tierledger-User", "ann");
        assertThat(JSON.readTree(service.get(pyramidNow()).body()).path("code").asString(""))
                .isEqualTo("reviewed");
    }

    private static String pyramidNow() {
        return "/api/tiers/pyramid?method=curry-pyramid&asOf=" + DAY.plusDays(1) + "&knownAt="
                + Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
