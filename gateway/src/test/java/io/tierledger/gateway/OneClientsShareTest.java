package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One client holds a share of the gateway and not the whole: connections, streams, and the time to say what it wants. */
@Timeout(240)
class OneClientsShareTest {
    private static final String BEGINNING = "POST /api/imports/orders HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: text/csv\r\nContent-Length: 10\r\n\r\norder_id";
    private static final String FOLLOW = "GET /api/tiers/changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void a_stream_beyond_the_share_is_refused_until_another_ends() throws Exception {
        try (var service = new StubService((request, response) ->
                        response.sse().sendString(Flux.concat(Mono.just("data: 1\n\n"), Mono.never())));
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.client.streams=2")) {
            var first = new RawConnection(gateway).send(FOLLOW);
            first.until("data: 1");
            try (var second = new RawConnection(gateway).send(FOLLOW)) {
                second.until("data: 1");
                var third = gateway.get("/api/tiers/changes/%73tream");
                assertThat(third.statusCode()).isEqualTo(429);
                assertThat(third.body()).contains("\"code\":\"too-many-streams\"");
                assertThat(third.headers().firstValue("Retry-After")).hasValue("2");
                first.close();
                await().untilAsserted(() -> {
                    try (var again = new RawConnection(gateway).send(FOLLOW)) {
                        assertThat(again.until("\r\n")).contains(" 200 ");
                    }
                });
            }
        }
    }

    @Test
    void a_file_beyond_the_share_is_refused_until_another_has_come() throws Exception {
        try (var service = StubService.named("customer");
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.client.uploads=1");
                var first = new RawConnection(gateway).send(BEGINNING)) {
            await().until(() -> !service.asked.isEmpty());
            var second = gateway.post("/api/imports/customers", "customer_id\nK1\n");
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.body()).contains("\"code\":\"too-many-uploads\"");
            assertThat(gateway.get("/api/imports").statusCode()).isEqualTo(200);
            first.send("O1");
            assertThat(first.until("\r\n")).contains(" 200 ");
            await().untilAsserted(() -> assertThat(gateway.post("/api/imports/customers", "customer_id\nK1\n")
                            .statusCode())
                    .isEqualTo(200));
        }
    }

    @Test
    void a_connection_beyond_the_share_is_closed_until_another_ends() throws Exception {
        try (var service = StubService.named("customer");
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.client.connections=3")) {
            List<RawConnection> held = new ArrayList<>();
            for (int each = 0; each < 3; each++) {
                held.add(new RawConnection(gateway).send("GET /api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                held.getLast().until("customer");
            }
            try (var further = new RawConnection(gateway)) {
                assertThat(answered(further)).isFalse();
            }
            held.getFirst().close();
            await().until(() -> {
                try (var again = new RawConnection(gateway)) {
                    return answered(again);
                }
            });
            for (var connection : held) {
                connection.close();
            }
        }
    }

    private static boolean answered(RawConnection client) {
        try {
            return client.send("GET /api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .until("\r\n")
                    .contains(" 200 ");
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void a_head_that_comes_drop_by_drop_is_not_waited_for() throws Exception {
        try (var service = StubService.named("customer");
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.client.head=1s");
                var slow = new RawConnection(gateway);
                var other = new RawConnection(gateway)) {
            var begun = Instant.now();
            slow.send("GET /api/clock HTTP/1.1\r\nX-Note: ");
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> closedAfter(slow, "a"));
            assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(900));
            assertThat(answered(other)).isTrue();
        }
    }

    private static boolean closedAfter(RawConnection client, String more) {
        try {
            client.send(more);
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void what_is_given_back_is_forgotten() {
        var holdings = new Holdings(2);
        var client = InetAddress.getLoopbackAddress();
        assertThat(holdings.take(client)).isTrue();
        assertThat(holdings.take(client)).isTrue();
        assertThat(holdings.take(client)).isFalse();
        holdings.giveBack(client);
        holdings.giveBack(client);
        assertThat(holdings.clients()).isZero();
    }
}
