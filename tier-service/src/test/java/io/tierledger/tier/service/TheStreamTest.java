package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.web.Page;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live stream over a real connection. */
class TheStreamTest {
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;
    private static Upstream upstream;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/names", "{\"names\":{\"NEW\":\"Jansen & Zn\"}}");
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of("tierledger.tier.heartbeat", "PT0.3S", "tierledger.services.customer", neighbours.url()));
        upstream = new Upstream(service);
        upstream.publish("abc-attention", true);
        for (int i = 0; i < 400; i++) {
            upstream.scored("abc-attention", "K" + i, "2013-03-02", Map.of("purchases", 1 + i % 2), Map.of(), "ORDER");
        }
        service.awaitEvents("tier-assigned", 400);
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void from_zero_brings_every_change_in_order_and_then_what_comes() throws Exception {
        try (OpenStream reading = opened("/api/tiers/changes/stream", "0")) {
            reading.awaitEvents("tier-assigned", 400);
            assertThat(reading.ids()).isSorted().doesNotHaveDuplicates();
            upstream.scored(
                    "abc-attention",
                    "K0",
                    "2013-03-05",
                    Map.of("purchases", 2),
                    Map.of("purchases", "120000.00"),
                    "ORDER");
            ServiceUnderTest.await(
                    "K0",
                    () -> reading.lines.stream()
                            .anyMatch(line -> line.startsWith("data: ") && line.contains("K0~abc-attention~2")));
        }
    }

    @Test
    void resumes_after_the_last_event_that_was_seen() throws Exception {
        long first;
        try (OpenStream reading = opened("/api/tiers/changes/stream", "0")) {
            reading.awaitEvents("tier-assigned", 400);
            first = reading.ids().get(9);
        }
        try (OpenStream reading = opened("/api/tiers/changes/stream?method=abc-attention", Long.toString(first))) {
            reading.awaitEvents("tier-assigned", 390);
            assertThat(reading.ids().getFirst()).isGreaterThan(first);
        }
    }

    @Test
    void without_an_id_it_begins_now_and_says_that_it_lives() throws Exception {
        try (OpenStream reading = opened("/api/tiers/changes/stream?tier=A&direction=PROMOTION", null)) {
            reading.await(": heartbeat");
            assertThat(reading.ids()).isEmpty();
            upstream.scored(
                    "abc-attention",
                    "K2",
                    "2013-03-05",
                    Map.of("purchases", 2),
                    Map.of("purchases", "120000.00"),
                    "ORDER");
            reading.awaitEvents("tier-changed", 1);
        }
    }

    @Test
    void whoever_was_never_named_before_is_named_as_it_comes() throws Exception {
        try (OpenStream reading = opened("/api/tiers/changes/stream", null)) {
            reading.await(": heartbeat");
            upstream.scored("abc-attention", "NEW", "2013-03-05", Map.of("purchases", 1), Map.of(), "ORDER");
            ServiceUnderTest.await("NEW", () -> reading.customers().contains("NEW"));
            assertThat(reading.changes().stream()
                            .filter(change ->
                                    change.path("customerId").asString().equals("NEW"))
                            .map(change -> change.path("customerName").asString("")))
                    .containsExactly("Jansen & Zn");
        }
    }

    @Test
    void the_last_few_come_first_where_that_is_asked() throws Exception {
        try (OpenStream reading =
                opened("/api/tiers/changes/stream?last=5&direction=DEMOTION&method=abc-attention", null)) {
            reading.await(": heartbeat");
            assertThat(reading.ids()).isEmpty();
        }
        try (OpenStream reading = opened("/api/tiers/changes/stream?last=5&method=abc-attention", null)) {
            reading.await(": heartbeat");
            assertThat(reading.ids()).hasSizeGreaterThanOrEqualTo(5).hasSizeLessThan(10);
        }
    }

    @Test
    void what_does_not_exist_is_refused_and_not_waited_for() {
        assertThat(service.get("/api/tiers/changes/stream?method=no-such").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/tiers/changes/stream?method=abc-attention&tier=Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/tiers/changes/stream?tier=strategic").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/tiers/changes?method=no-such").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/tiers/changes?tier=Z").statusCode()).isEqualTo(404);
        assertThat(service.get("/internal/customers-in-tier?method=abc-attention&tier=Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/internal/customers-in-tier?method=no-such").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/internal/customers-in-tier?method=abc-attention")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_position_that_the_store_has_not_reached_is_refused() {
        for (String path : List.of("/api/tiers/changes/stream", "/api/tiers/changes")) {
            assertThat(service.get(path + "?after=999999999999").statusCode()).isEqualTo(422);
            assertThat(service.get(path + "?after=99999999999999999999999").statusCode())
                    .isEqualTo(400);
            assertThat(service.get(path + "?after=-1").statusCode()).isEqualTo(400);
            assertThat(service.get(path + "?after=x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void a_cursor_that_was_never_given_out_is_refused() {
        for (String place : List.of("-1", "0", "999999999999", "x")) {
            assertThat(service.get("/api/tiers/changes?cursor=" + Page.cursor(place))
                            .statusCode())
                    .as(place)
                    .isEqualTo(400);
        }
    }

    @Test
    void what_is_no_position_is_refused() {
        assertThat(service.get("/api/tiers/changes/stream?after=x").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/tiers/changes/stream?after=-1").statusCode())
                .isEqualTo(400);
    }

    private static OpenStream opened(String path, String lastEventId) throws Exception {
        return OpenStream.of(service.url(path), lastEventId == null ? Map.of() : Map.of("Last-Event-ID", lastEventId));
    }
}
