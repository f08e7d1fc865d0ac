package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.web.Page;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The live stream over a real connection. */
class TheStreamTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ServiceUnderTest service;
    private static Upstream upstream;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TierService.class, "tier", Map.of("tierledger.tier.heartbeat", "PT0.3S"));
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
    }

    @Test
    void from_zero_brings_every_change_in_order_and_then_what_comes() throws Exception {
        try (Reading reading = Reading.of("/api/tiers/changes/stream", "0")) {
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
        try (Reading reading = Reading.of("/api/tiers/changes/stream", "0")) {
            reading.awaitEvents("tier-assigned", 400);
            first = reading.ids().get(9);
        }
        try (Reading reading = Reading.of("/api/tiers/changes/stream?method=abc-attention", Long.toString(first))) {
            reading.awaitEvents("tier-assigned", 390);
            assertThat(reading.ids().getFirst()).isGreaterThan(first);
        }
    }

    @Test
    void without_an_id_it_begins_now_and_says_that_it_lives() throws Exception {
        try (Reading reading = Reading.of("/api/tiers/changes/stream?tier=A&direction=PROMOTION", null)) {
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
    void the_last_few_come_first_where_that_is_asked() throws Exception {
        try (Reading reading =
                Reading.of("/api/tiers/changes/stream?last=5&direction=DEMOTION&method=abc-attention", null)) {
            reading.await(": heartbeat");
            assertThat(reading.ids()).isEmpty();
        }
        try (Reading reading = Reading.of("/api/tiers/changes/stream?last=5&method=abc-attention", null)) {
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

    private static final class Reading implements AutoCloseable {
        final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;

        private Reading(InputStream body) {
            this.body = body;
            Thread.ofVirtual().start(this::read);
        }

        static Reading of(String path, String lastEventId) throws Exception {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(service.url(path))).timeout(Duration.ofSeconds(20));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            return new Reading(answer.body());
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException closed) {
                lines.add("closed");
            }
        }

        List<Long> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> Long.parseLong(line.substring(4)))
                    .toList();
        }

        void awaitEvents(String name, int count) {
            ServiceUnderTest.await(
                    name,
                    () -> lines.stream().filter(("event: " + name)::equals).count() >= count);
        }

        void await(String line) {
            ServiceUnderTest.await(line, () -> lines.contains(line));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
