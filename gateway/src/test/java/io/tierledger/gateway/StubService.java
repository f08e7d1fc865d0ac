package io.tierledger.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service of a few lines behind the gateway; it remembers what it was asked. */
final class StubService implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final DisposableServer server;

    StubService(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> {
                    asked.add(request.method() + " " + request.uri());
                    return answer.apply(request, response);
                })
                .bindNow(Duration.ofSeconds(10));
    }

    /** Answers everything with its name. */
    static StubService named(String name) {
        return new StubService((request, response) -> request.receive()
                .aggregate()
                .then(response.header("Content-Type", "text/plain")
                        .sendString(Mono.just(name))
                        .then()));
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(5));
    }
}
