package io.tierledger.tier.neighbours;

import io.tierledger.platform.access.OwnTokens;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** A long answer of scoring-service while it comes in; the limit holds for each wait, not for the whole. */
record FrameStream(Environment environment, Optional<OwnTokens> tokens, String path, Duration limit) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** Reading it fails when scoring-service refuses, with its words, or does not answer. */
    InputStream open(Object question) {
        Arriving body = new Arriving(limit);
        var answering = HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(
                                environment.getProperty("tierledger.services.scoring", "http://127.0.0.1:8082") + path))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                tokens.map(own -> "Bearer " + own.ofService("tier"))
                                        .orElse(""))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                EventStoreConfiguration.STORED_JSON.writeValueAsBytes(question)))
                        .build(),
                info -> {
                    body.status(info.statusCode());
                    return BodySubscribers.ofByteArrayConsumer(body);
                });
        body.comesFrom(answering);
        return body;
    }
}
