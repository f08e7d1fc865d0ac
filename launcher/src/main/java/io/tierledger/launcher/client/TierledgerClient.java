package io.tierledger.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Calls the API of one running system; a 503 while it catches up is asked again until the limit. Times are wall times. */
public final class TierledgerClient implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String USER = "Tierledger-User";

    private final URI address;
    private final Credentials credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param address of the gateway, without a path
     * @param credentials as whom it asks; whoever a request names in {@code Tierledger-User} is looked up there
     */
    public TierledgerClient(URI address, Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** @throws UnexpectedAnswer for anything but success */
    public JsonNode get(String path) {
        return required(path, call("GET", path, Map.of(), BodyPublishers.noBody(), Duration.ofSeconds(60)))
                .json();
    }

    /** @throws UnexpectedAnswer for anything but success */
    public Answer post(String path, String json, Map<String, String> headers) {
        return write("POST", path, json, headers);
    }

    /** @throws UnexpectedAnswer for anything but success */
    public Answer put(String path, String json, Map<String, String> headers) {
        return write("PUT", path, json, headers);
    }

    private Answer write(String method, String path, String json, Map<String, String> headers) {
        return required(
                path,
                call(
                        method,
                        path,
                        with(headers, "application/json"),
                        BodyPublishers.ofString(json),
                        Duration.ofSeconds(60)));
    }

    /** Sends a CSV file and answers where its import can be followed; every accepted row is stored by then. */
    public String importCsv(String kind, BodyPublisher csv, Duration limit) {
        String path = "/api/imports/" + kind;
        return required(path, call("POST", path, with(Map.of(), "text/csv"), csv, limit))
                .header("Location");
    }

    /**
     * Follows an import until it is settled.
     *
     * @param seen hears every state on the way
     * @throws UnexpectedAnswer if it fails, or is not settled within the limit
     */
    public JsonNode awaitSettled(String location, Duration limit, Consumer<JsonNode> seen) {
        return await(location, limit, state -> {
            seen.accept(state);
            String word = state.path("state").asString("");
            if (word.equals("FAILED")) {
                throw new UnexpectedAnswer(location, 200, state.toString());
            }
            return word.equals("SETTLED");
        });
    }

    /** Asks until the answer is as wanted. @throws UnexpectedAnswer with the last answer when the limit has passed */
    public JsonNode await(String path, Duration limit, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            JsonNode answer = get(path);
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new UnexpectedAnswer("GET " + path + " (waited " + limit + ")", 200, answer.toString());
            }
            Waiting.pause(PAUSE);
        }
    }

    /** Calls once more and again as long as the system says that it is not ready yet. */
    public Answer call(String method, String path, Map<String, String> headers, BodyPublisher body, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        Answer answer = once(method, path, headers, body, limit);
        while (answer.status() == 503 && System.nanoTime() < end) {
            Waiting.pause(PAUSE);
            answer = once(method, path, headers, body, limit);
        }
        return answer;
    }

    private Answer once(String method, String path, Map<String, String> headers, BodyPublisher body, Duration limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(limit).method(method, body);
        headers.forEach((name, value) -> {
            if (!name.equals(USER)) {
                request.header(name, value);
            }
        });
        String token = credentials.tokenOf(headers.getOrDefault(USER, ""));
        if (!token.isEmpty() && !headers.containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UnexpectedAnswer(method + " " + path, 0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer(method + " " + path, 0, "interrupted");
        }
    }

    private static Answer required(String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new UnexpectedAnswer(path, answer.status(), answer.body());
        }
        return answer;
    }

    private static Map<String, String> with(Map<String, String> headers, String contentType) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Content-Type", contentType);
        return all;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
