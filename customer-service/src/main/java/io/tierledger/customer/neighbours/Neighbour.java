package io.tierledger.customer.neighbours;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks another service, blocking, within a limit. No answer is an answer too: empty. */
public final class Neighbour implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final JsonMapper json;
    private final URI address;
    private final Duration limit;

    public Neighbour(JsonMapper json, URI address, Duration limit) {
        this.json = json;
        this.address = address;
        this.limit = limit;
    }

    /** @param body empty unless the status is 200 */
    public record Answer<T>(int status, Optional<T> body) {}

    public <T> Optional<Answer<T>> get(String path, Class<T> form) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET(), form);
    }

    public <T> Optional<Answer<T>> post(String path, Object question, Class<T> form) {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(question))),
                form);
    }

    private <T> Optional<Answer<T>> send(HttpRequest.Builder request, Class<T> form) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request.timeout(limit).build(), HttpResponse.BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            return Optional.of(new Answer<>(
                    status, status == 200 ? Optional.of(json.readValue(answer.body(), form)) : Optional.empty()));
        } catch (IOException | JacksonException silent) {
            log.debug("{} does not answer", address, silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
