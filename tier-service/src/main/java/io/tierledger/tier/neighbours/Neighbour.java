package io.tierledger.tier.neighbours;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Asks another service, blocking, within a limit. No answer is an answer too: empty. The address is looked up at every question
 * ({@code tierledger.services.<name>}), for a neighbour may be given its port after this service has started.
 */
final class Neighbour {
    private static final Logger log = LoggerFactory.getLogger(Neighbour.class);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Environment environment;
    private final String service;
    private final String otherwise;
    private final Duration limit;

    Neighbour(Environment environment, String service, String otherwise, Duration limit) {
        this.environment = environment;
        this.service = service;
        this.otherwise = otherwise;
        this.limit = limit;
    }

    Optional<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Optional<byte[]> post(String path, byte[] json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
    }

    /**
     * A long answer, while it comes in; the limit holds for each wait, not for the whole.
     *
     * @throws IOException when it refuses, with its words, or does not answer
     */
    InputStream stream(String path, byte[] json) throws IOException {
        Arriving body = new Arriving(limit);
        var answering = HTTP.sendAsync(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                        .build(),
                info -> {
                    body.status(info.statusCode());
                    return BodySubscribers.ofByteArrayConsumer(body);
                });
        body.comesFrom(answering);
        return body;
    }

    private URI uri(String path) {
        return URI.create(environment.getProperty("tierledger.services." + service, otherwise) + path);
    }

    private Optional<byte[]> send(HttpRequest.Builder request) {
        var answering = HTTP.sendAsync(request.timeout(limit).build(), BodyHandlers.ofByteArray());
        try {
            var answer = answering.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            log.debug(
                    "{}-service answered {} {}",
                    service,
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException unreachable) {
            if (!(unreachable.getCause() instanceof IOException)) {
                throw new IllegalStateException("asking " + service + "-service failed", unreachable.getCause());
            }
            log.debug(
                    "{}-service does not answer: {}",
                    service,
                    unreachable.getCause().toString());
        } catch (TimeoutException late) {
            answering.cancel(true);
            log.debug("{}-service does not answer in {}", service, limit);
        } catch (InterruptedException stopping) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
