package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a stream of changes, as they come. */
final class OpenStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    private OpenStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static OpenStream of(String url, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new OpenStream(answer.body());
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            lines.add("closed");
        }
    }

    List<Long> ids() {
        return behind("id: ").stream().map(Long::parseLong).toList();
    }

    List<JsonNode> changes() {
        return behind("data: ").stream().map(JSON::readTree).toList();
    }

    private List<String> behind(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    Set<String> customers() {
        return changes().stream()
                .map(change -> change.path("customerId").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void awaitEvents(String name, int count) {
        ServiceUnderTest.await(name, () -> times("event: " + name) >= count);
    }

    void await(String line) {
        ServiceUnderTest.await(line, () -> lines.contains(line));
    }

    /** The next but one: all that was to be sent before is there by then. */
    void awaitHeartbeat() {
        long before = times(": heartbeat");
        ServiceUnderTest.await("heartbeat", () -> times(": heartbeat") > before + 1);
    }

    private long times(String line) {
        return lines.stream().filter(line::equals).count();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
