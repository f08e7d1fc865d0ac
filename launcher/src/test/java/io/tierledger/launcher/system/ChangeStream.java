package io.tierledger.launcher.system;

import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A dashboard that subscribes to tier changes from the first one. */
final class ChangeStream {
    private ChangeStream() {}

    /** The SSE identifiers of the first {@code count} changes, in the order in which they come; waits 90 s at most. */
    static List<String> identifiers(RunningTierledger running, int count) {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest request = HttpRequest.newBuilder(running.address().resolve("/api/tiers/changes/stream"))
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", "0")
                    .header(
                            "Authorization",
                            "Bearer "
                                    + Credentials.ofEveryRole(running.stores().directory())
                                            .tokenOf(""))
                    .build();
            CompletableFuture<List<String>> reading = http.sendAsync(request, BodyHandlers.ofInputStream())
                    .thenApplyAsync(answer -> read(answer.body(), count));
            List<String> identifiers = reading.orTimeout(90, TimeUnit.SECONDS).join();
            http.shutdownNow();
            return identifiers;
        }
    }

    private static List<String> read(java.io.InputStream body, int count) {
        List<String> identifiers = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && identifiers.size() < count) {
                if (line.startsWith("id:")) {
                    identifiers.add(line.substring(3).strip());
                }
                line = identifiers.size() < count ? lines.readLine() : null;
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return identifiers;
    }
}
