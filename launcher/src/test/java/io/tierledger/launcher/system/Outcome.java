package io.tierledger.launcher.system;

import io.tierledger.launcher.client.TierledgerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All that was decided, without the identifiers and wall times that differ from one run to the next. */
record Outcome(Map<String, String> pyramids, List<String> changes) {
    static final List<String> METHODS = List.of(
            "value-potential", "abc-attention", "service-levels", "weighted-metals", "curry-pyramid", "pareto-abc");

    private static final Duration CATCHING_UP = Duration.ofSeconds(60);

    static Outcome of(TierledgerClient client) {
        Map<String, String> pyramids = new TreeMap<>();
        for (String method : METHODS) {
            pyramids.put(method, pyramid(client, method));
        }
        List<String> changes = new ArrayList<>();
        String next = "/api/tiers/changes?limit=500";
        while (!next.isEmpty()) {
            JsonNode page = client.get(next);
            page.path("items").forEach(change -> changes.add(change(change)));
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : "/api/tiers/changes?limit=500&cursor=" + cursor;
        }
        Collections.sort(changes);
        return new Outcome(pyramids, changes);
    }

    /** What tiers bring in is told as soon as scoring-service, too, has caught up. */
    static String pyramid(TierledgerClient client, String method) {
        StringBuilder words = new StringBuilder();
        client.await(
                        "/api/tiers/pyramid?method=" + method,
                        CATCHING_UP,
                        told -> told.path("tiers")
                                .valueStream()
                                .noneMatch(tier -> tier.path("revenue").isMissingNode()
                                        || tier.path("revenue").isNull()))
                .path("tiers")
                .forEach(tier -> words.append(tier.path("tier").asString())
                        .append(' ')
                        .append(tier.path("customers").asLong())
                        .append(' ')
                        .append(tier.path("revenue"))
                        .append(" / "));
        return words.toString();
    }

    private static String change(JsonNode change) {
        StringBuilder words = new StringBuilder();
        for (String field : List.of("customerId", "method", "from", "to", "direction", "cause", "asOf", "rule")) {
            words.append(change.path(field).asString("")).append(' ');
        }
        return words.toString();
    }
}
