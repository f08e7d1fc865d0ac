package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Events and uploads pass through as they come; the gateway keeps nothing back and nothing in memory. */
@Timeout(30)
class StreamingTest {
    private static final String SHORT = "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=200ms";

    private static final int CHUNK = 1 << 20;
    private static final int MORE = 38;

    @Test
    void an_event_arrives_before_the_next_one_is_sent() throws Exception {
        Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
        var left = new AtomicBoolean();
        try (var service = new StubService((request, response) ->
                        response.sse().sendString(events.asFlux().doOnCancel(() -> left.set(true))));
                var gateway = RunningGateway.beforeOne(service.address(), SHORT)) {
            events.tryEmitNext("id: 1\nevent: tier-changed\ndata: one\n\n").orThrow();
            var stream = open(gateway, "/api/tiers/changes/stream");
            assertThat(nextEvent(stream)).contains("id: 1", "data: one");
            // longer than the time-out that other calls have
            await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            events.tryEmitNext("id: 2\nevent: tier-changed\ndata: two\n\n").orThrow();
            assertThat(nextEvent(stream)).contains("id: 2", "data: two");
            stream.close();
            gateway.client().shutdownNow();
            await("the service learns that the subscriber left").untilTrue(left);
        }
    }

    @Test
    void a_large_upload_reaches_the_service_while_it_is_still_being_sent() throws Exception {
        var firstBytes = new CountDownLatch(1);
        var received = new AtomicLong();
        try (var service = new StubService((request, response) -> request.receive()
                        .doOnNext(bytes -> {
                            received.addAndGet(bytes.readableBytes());
                            firstBytes.countDown();
                        })
                        .then(response.status(202).send()));
                var gateway = RunningGateway.beforeOne(service.address(), SHORT)) {
            var pause = Mono.fromCallable(() -> waitFor(firstBytes)).subscribeOn(Schedulers.boundedElastic());
            var body = Flux.concat(chunk(), pause, chunk().repeat(MORE));
            var answer = gateway.ask(
                    "/api/imports/orders",
                    request -> request.POST(
                            HttpRequest.BodyPublishers.fromPublisher(JdkFlowAdapter.publisherToFlowPublisher(body))));
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(received.get()).isEqualTo((MORE + 2) * (long) CHUNK + 4);
        }
    }

    private static Mono<ByteBuffer> chunk() {
        return Mono.fromSupplier(() -> ByteBuffer.allocate(CHUNK));
    }

    /** The rest is only sent once the service has seen the beginning. */
    private static ByteBuffer waitFor(CountDownLatch seen) throws InterruptedException {
        assertThat(seen.await(5, TimeUnit.SECONDS)).isTrue();
        return ByteBuffer.allocate(4);
    }

    private static BufferedReader open(RunningGateway gateway, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.address() + path))
                // as browsers do; a compressor would hold events back
                .header("Accept-Encoding", "gzip")
                .build();
        var stream = gateway.client()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static List<String> nextEvent(BufferedReader stream) {
        return stream.lines().takeWhile(line -> !line.isEmpty()).toList();
    }
}
