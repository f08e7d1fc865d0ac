package io.tierledger.engagement.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tierledger.neighbours.Neighbour;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CustomerNamesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void are_asked_for_once_and_remembered() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/internal/names", exchange -> {
            asked.incrementAndGet();
            byte[] body = "{\"names\":{\"K1\":\"Bakery Jansen\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            CustomerNames names = names(server.getAddress().getPort());
            assertThat(names.of(List.of("K1")).block(Duration.ofSeconds(10))).isEqualTo(Map.of("K1", "Bakery Jansen"));
            assertThat(names.of(List.of("K1")).block(Duration.ofSeconds(10))).isEqualTo(Map.of("K1", "Bakery Jansen"));
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void are_left_out_when_nobody_answers() {
        assertThat(names(1).of(List.of("K1")).block(Duration.ofSeconds(10))).isEmpty();
        assertThat(names(1).of(List.of()).block(Duration.ofSeconds(10))).isEmpty();
    }

    private static CustomerNames names(int port) {
        return new CustomerNames(
                Neighbour.customers(
                        new MockEnvironment().withProperty("tierledger.services.customer", "http://127.0.0.1:" + port),
                        Duration.ofSeconds(1)),
                new RecentNames(CLOCK));
    }
}
