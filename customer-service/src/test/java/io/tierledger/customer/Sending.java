package io.tierledger.customer;

import io.tierledger.specification.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends files as a client would. */
final class Sending {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Sending() {}

    /** A header {@code locale} becomes the parameter of that name. */
    static HttpResponse<String> csv(ServiceUnderTest service, String path, String text, String... headers) {
        return send(service, path, "text/csv", text, headers);
    }

    static HttpResponse<String> send(
            ServiceUnderTest service, String path, String type, String text, String... headers) {
        String url = service.url(path);
        HttpRequest.Builder request = HttpRequest.newBuilder().header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("locale")) {
                url += (url.contains("?") ? "&" : "?") + "locale=" + headers[i + 1];
            } else {
                request.header(headers[i], headers[i + 1]);
            }
        }
        try {
            return HTTP.send(
                    request.uri(URI.create(url))
                            .timeout(Duration.ofSeconds(60))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
