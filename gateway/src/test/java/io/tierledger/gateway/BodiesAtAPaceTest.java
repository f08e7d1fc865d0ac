package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A body that comes drop by drop is cut with words; one that comes at a pace, or waits for a busy service, is not. */
@Timeout(240)
class BodiesAtAPaceTest {
    private static final String UPLOAD =
            "POST /api/imports/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                    + "Accept-Language: nl\r\nContent-Length: %d\r\n\r\n";
    private static final String KILOBYTES = "order,".repeat(1000);

    private final AtomicBoolean complete = new AtomicBoolean();
    private final CountDownLatch busy = new CountDownLatch(1);
    private StubService service;
    private RunningGateway gateway;

    @BeforeEach
    @Timeout(180)
    void start() {
        service = new StubService((request, response) -> Mono.fromCallable(
                        () -> !request.uri().contains("busy") || busy.await(20, TimeUnit.SECONDS))
                .subscribeOn(Schedulers.boundedElastic())
                .thenMany(request.receive())
                .then(Mono.fromRunnable(() -> complete.set(true)))
                .then(response.sendString(Mono.just("stored")).then()));
        gateway = RunningGateway.beforeOne(service.address(), "--tierledger.client.body=2s");
    }

    @AfterEach
    void stop() {
        busy.countDown();
        gateway.close();
        service.close();
    }

    @Test
    void drops_are_cut_in_the_readers_language_and_the_service_never_sees_an_end() throws Exception {
        try (var client = new RawConnection(gateway).send(UPLOAD.formatted(1_000_000))) {
            var dripping = Thread.ofVirtual().start(() -> drip(client));
            assertThat(client.untilClosed())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"code\":\"too-slow\"", "De inhoud kwam te langzaam binnen", "connection: close");
            dripping.join(Duration.ofSeconds(10));
        }
        assertThat(complete).isFalse();
    }

    private static void drip(RawConnection client) {
        try {
            while (true) {
                client.send("x");
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_body_that_comes_at_a_pace_takes_as_long_as_it_takes() throws Exception {
        try (var client = new RawConnection(gateway).send(UPLOAD.formatted(12 * KILOBYTES.length()))) {
            for (int sent = 0; sent < 12; sent++) {
                client.send(KILOBYTES);
                Thread.sleep(500);
            }
            assertThat(client.until("stored")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void whoever_sends_is_not_blamed_for_a_busy_service() throws Exception {
        int pieces = 3000;
        try (var client = new RawConnection(gateway)
                .send(UPLOAD.formatted(pieces * KILOBYTES.length()).replace("imports/orders", "imports/orders?busy"))) {
            var sending = Thread.ofVirtual().start(() -> sendAll(client, pieces));
            Thread.sleep(6_000);
            busy.countDown();
            assertThat(client.until("stored")).startsWith("HTTP/1.1 200 ");
            sending.join(Duration.ofSeconds(10));
        }
    }

    private static void sendAll(RawConnection client, int pieces) {
        try {
            for (int sent = 0; sent < pieces; sent++) {
                client.send(KILOBYTES);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
