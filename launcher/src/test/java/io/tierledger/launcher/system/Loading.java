package io.tierledger.launcher.system;

import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends a sample and lets its days pass. */
record Loading(TierledgerClient client, SampleFiles files) {
    static final Duration LIMIT = Duration.ofMinutes(6);

    void customers() {
        settle(client.importCsv("account-managers", BodyPublishers.ofByteArray(files.managersCsv()), LIMIT));
        settle(client.importCsv("customers", BodyPublishers.ofByteArray(files.customersCsv()), LIMIT));
    }

    JsonNode orders() {
        return settle(client.importCsv("orders", BodyPublishers.ofByteArray(files.ordersCsv()), LIMIT));
    }

    void days() {
        settle(client.post("/api/clock/advance", "{\"to\":\"" + SampleFiles.UNTIL + "\"}", Map.of())
                .header("Location"));
    }

    private JsonNode settle(String location) {
        return client.awaitSettled(location, LIMIT, state -> {});
    }
}
