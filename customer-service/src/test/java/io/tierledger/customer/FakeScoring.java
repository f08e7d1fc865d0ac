package io.tierledger.customer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tierledger.contracts.questions.JudgementOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands for scoring-service: a score is 1 to 3, and the same again is a duplicate. */
final class FakeScoring implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    final Set<JsonNode> said = new HashSet<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean silent;
    private final HttpServer server;

    FakeScoring() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/internal/judgements", this::answer);
        server.createContext("/internal/counted-kinds", exchange -> tell(exchange, "{\"items\":[\"placement\"]}"));
        server.createContext("/internal/judges", exchange -> tell(exchange, "{\"persons\":[]}"));
        server.start();
    }

    Map<String, String> settings() {
        return Map.of(
                "tierledger.services.scoring",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void tell(HttpExchange exchange, String words) throws IOException {
        byte[] answer = words.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        byte[] answer = JSON.writeValueAsBytes(
                address.endsWith("/scored") ? scored() : outcomes(body, address.contains("foretell")));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(silent ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private JsonNode scored() {
        asked.incrementAndGet();
        return JSON.createObjectNode().put("scored", true);
    }

    private JsonNode outcomes(JsonNode body, boolean foretell) {
        Set<JsonNode> known = foretell ? new HashSet<>(said) : said;
        ArrayNode outcomes = JSON.createArrayNode();
        for (JsonNode judgement : body.get("judgements")) {
            outcomes.add(outcome(judgement, known));
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.set("outcomes", outcomes);
        return answer;
    }

    private static JsonNode outcome(JsonNode judgement, Set<JsonNode> known) {
        JudgementOutcome outcome;
        if (judgement.get("score").asInt() > 3) {
            outcome = JudgementOutcome.rejected("score", "score-out-of-range", "1 to 3");
        } else {
            outcome = known.add(judgement) ? JudgementOutcome.accepted(3, known.size()) : JudgementOutcome.duplicate();
        }
        return JSON.valueToTree(outcome);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
