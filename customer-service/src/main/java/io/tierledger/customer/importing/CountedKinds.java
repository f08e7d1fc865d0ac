package io.tierledger.customer.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks scoring-service, within a limit, which kinds of orders its methods count by themselves: only to say so, never to decide. */
public final class CountedKinds implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final JsonMapper json;
    private final URI scoringService;

    public CountedKinds(JsonMapper json, URI scoringService) {
        this.json = json;
        this.scoringService = scoringService;
    }

    record Kinds(Set<String> items) {}

    /** In small letters; empty while scoring-service does not answer. */
    Optional<Set<String>> known() {
        try {
            HttpRequest request = HttpRequest.newBuilder(scoringService.resolve("/internal/counted-kinds"))
                    .timeout(LIMIT)
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(json.readValue(answer.body(), Kinds.class).items())
                    : Optional.empty();
        } catch (IOException | JacksonException silent) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
