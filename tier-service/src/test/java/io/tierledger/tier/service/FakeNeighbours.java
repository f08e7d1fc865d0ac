package io.tierledger.tier.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers what the other services would, by path; anything else is 404. */
final class FakeNeighbours implements AutoCloseable {
    final Map<String, String> answers = new ConcurrentHashMap<>();
    final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    /** What is made of the body of a question, by path. */
    final Map<String, UnaryOperator<String>> answering = new ConcurrentHashMap<>();
    /** Paths that answer only when theirs is open. */
    final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    private final HttpServer server;

    FakeNeighbours() {
        answers.put("/internal/judges", "{\"persons\":[]}");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String asked = exchange.getRequestURI().toString();
            await(gates.get(asked));
            String answer = answers.entrySet().stream()
                    .filter(e -> asked.startsWith(e.getKey()))
                    .max(Comparator.comparingInt(e -> e.getKey().length()))
                    .map(Map.Entry::getValue)
                    .orElse(null);
            UnaryOperator<String> made = answering.get(asked);
            answer = made == null ? answer : made.apply(question);
            byte[] raw = bytes.get(asked);
            byte[] body = raw != null ? raw : (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
            if (raw == null) {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
            }
            exchange.sendResponseHeaders(answer == null && raw == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static void await(@Nullable CountDownLatch gate) throws IOException {
        try {
            if (gate != null && !gate.await(60, TimeUnit.SECONDS)) {
                throw new IOException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
