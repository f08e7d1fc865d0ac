package io.tierledger.launcher.system;

import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is done to a whole system, each until all that it leads to is there. */
final class Steps {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Steps() {}

    static void send(TierledgerClient client, String kind, String csv) {
        client.awaitSettled(client.importCsv(kind, BodyPublishers.ofString(csv), LIMIT), LIMIT, state -> {});
    }

    static void advance(TierledgerClient client, String to) {
        client.awaitSettled(
                client.post("/api/clock/advance", "{\"to\":\"" + to + "\"}", Map.of())
                        .header("Location"),
                LIMIT,
                state -> {});
    }

    static JsonNode simulated(TierledgerClient client, String document) {
        return done(
                client,
                client.post("/api/simulations", "{\"draft\":" + document + "}", Map.of())
                        .header("Location"));
    }

    /** All receipts, decided again. */
    static JsonNode recomputed(TierledgerClient client) {
        client.post("/api/tiers/recomputation", "", Map.of());
        return done(client, "/api/tiers/recomputation");
    }

    private static JsonNode done(TierledgerClient client, String at) {
        return client.await(
                at, LIMIT, progress -> progress.path("state").asString().equals("DONE"));
    }
}
