package io.tierledger.gateway;

import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * All services with answers from a tin: {@code GET /api/customers/K1} is {@code canned/customers-K1.json}, or, when there is one
 * for the method asked for, {@code canned/customers-K1-{method}.json}. Streams send a few events and stay open.
 */
final class CannedServices {
    private static final List<String> CHANGES = List.of(
            change("tier-assigned", 1, "K3", "Noordzee Logistics", "", "C", ""),
            change("tier-changed", 2, "K2", "Jansen Installatietechniek B.V.", "A", "B", "DEMOTION"),
            change("tier-withdrawn", 3, "K5", "Hotel De Zwaan", "B", "", ""),
            change("tier-changed", 4, "K1", "Bakkerij van der Meer", "B", "A", "PROMOTION"));
    private static final String SETTLED = "event: progress\ndata: {\"state\":\"SETTLED\",\"received\":3,\"accepted\":2,"
            + "\"rejected\":1,\"stages\":{\"scored\":\"2026-11-20T10:00:00Z\"},"
            + "\"warnings\":[\"2 orders have a kind that no method counts: repair.\"]}\n\n";
    private static final String ERRORS = "{\"items\":[{\"line\":3,\"field\":\"amount\",\"code\":\"not-a-number\","
            + "\"message\":\"“twelve” is not an amount\"}],\"next\":null}";

    private static final String UNDER_WAY =
            "event: progress\ndata: {\"state\":\"RUNNING\",\"share\":0.42,\"customers\":8100}\n\n";

    private CannedServices() {}

    static StubService start() {
        return new StubService(CannedServices::answer);
    }

    /** Says 503 to the first requests of each path, as a service does while it catches up. */
    static StubService awayAtFirst(int times) {
        var asked = new ConcurrentHashMap<String, Integer>();
        return new StubService((request, response) -> asked.merge(request.path(), 1, Integer::sum) <= times
                ? response.status(503).header("Retry-After", "1").send()
                : answer(request, response));
    }

    /** Tells the first that follows the changes that it fell behind, and lets it go; nothing changes after that. */
    static StubService fallingBehindAtFirst() {
        var told = new AtomicBoolean();
        return new StubService((request, response) -> {
            if (!request.path().endsWith("changes/stream")) {
                return answer(request, response);
            }
            Mono<String> event = told.compareAndSet(false, true)
                    ? Mono.just("event: resynchronise\ndata: {\"position\":4}\n\n")
                    : Mono.never();
            return response.sse().sendString(event);
        });
    }

    /** The dashboard to look at while working on it, on the port given. */
    public static void main(String[] args) {
        var services = start().address();
        GatewayApplication.application()
                .run(
                        "--server.port=" + args[0],
                        "--tierledger.services.customer=" + services,
                        "--tierledger.services.scoring=" + services,
                        "--tierledger.services.tier=" + services,
                        "--tierledger.services.engagement=" + services);
    }

    static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var path = request.path();
        if (path.endsWith("changes/stream")) {
            return events(response, Flux.fromIterable(CHANGES));
        }
        if (path.endsWith("/progress")) {
            return events(response, Flux.just(path.contains("simulations") ? UNDER_WAY : SETTLED));
        }
        if (path.startsWith("api/methods/") && CannedMethods.answers(request)) {
            return request.receive()
                    .aggregate()
                    .asString()
                    .defaultIfEmpty("")
                    .flatMap(body -> CannedMethods.answer(request, response, body));
        }
        return request.receive().aggregate().then(json(request, response));
    }

    private static Publisher<Void> events(HttpServerResponse response, Flux<String> events) {
        return response.sse().sendString(Flux.concat(events, Mono.never()).delayElements(Duration.ofMillis(20)));
    }

    private static Mono<Void> json(HttpServerRequest request, HttpServerResponse response) {
        if (request.path().matches("api/imports/.*/errors")) {
            return body(response, ERRORS);
        }
        if (request.path().endsWith("/recomputation")) {
            return body(response, "{\"same\":true}");
        }
        if (request.path().equals("api/simulations") && request.method().equals(HttpMethod.POST)) {
            return body(response.status(202), "{\"id\":\"s1\",\"state\":\"WAITING\"}");
        }
        if (!request.method().equals(HttpMethod.GET) && !request.uri().contains("preview")) {
            return body(response.status(202), "{}");
        }
        var name = request.path().replaceFirst("^api/", "").replace('/', '-');
        var method = request.uri().replaceFirst(".*method=([a-z-]+).*|.*", "-$1");
        var tin = tin(name + method).exists() ? tin(name + method) : tin(name);
        return tin.exists()
                ? body(response, text(tin))
                : response.status(404).send().then();
    }

    static ClassPathResource tin(String name) {
        return new ClassPathResource("canned/" + name + ".json");
    }

    static Mono<Void> body(HttpServerResponse response, String json) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(json))
                .then();
    }

    static String text(ClassPathResource tin) {
        try {
            return tin.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String change(
            String name, int id, String customer, String called, String from, String to, String way) {
        return """
                id: %d
                event: %s
                data: {"changeId":"s%d","customerId":"%s","customerName":"%s","method":"abc-attention","from":%s,"to":%s,\
                "direction":%s,"asOf":"2026-11-20"}

                """.formatted(id, name, id, customer, called, quoted(from), quoted(to), quoted(way));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "null" : '"' + text + '"';
    }
}
