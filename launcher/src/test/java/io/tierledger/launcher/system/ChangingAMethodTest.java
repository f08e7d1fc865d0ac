package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A draft with another border: simulated, published by a second person with an effect on the past, and what that moved. */
class ChangingAMethodTest {
    private static final SampleFiles SAMPLE = new SampleFiles(60, 1_500);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String METHOD = "/api/methods/value-potential";

    @TempDir
    Path data;

    /** Whose last twelve months lie above the new border and not above the old one, added up from the file. */
    private static List<String> betweenTheBorders() {
        Map<String, BigDecimal> year = new TreeMap<>();
        LocalDate from = SampleFiles.UNTIL.minusMonths(12);
        new String(SAMPLE.ordersCsv(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(order -> {
                    if (LocalDate.parse(order[2]).isAfter(from)) {
                        year.merge(order[1], new BigDecimal(order[3]), BigDecimal::add);
                    }
                });
        return year.entrySet().stream()
                .filter(e -> e.getValue().compareTo(new BigDecimal(100_000)) > 0)
                .filter(e -> e.getValue().compareTo(new BigDecimal(250_000)) <= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Test
    void what_is_simulated_is_what_publishing_does_in_one_step() throws InterruptedException {
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            Loading loading = new Loading(client, SAMPLE);
            loading.customers();
            loading.orders();
            loading.days();
            List<String> expected = betweenTheBorders();
            assertThat(expected).hasSizeBetween(3, 50);
            for (JsonNode method : client.get("/api/methods").path("items")) {
                sameAsLive(client, method.path("id").asString());
            }

            String document = client.get(METHOD).toString().replace("250000", "100000");
            String draft =
                    client.post(METHOD + "/drafts", document, person("ann", 1)).header("Location");
            JsonNode simulation =
                    Steps.simulated(client, client.get(draft).path("document").toString());
            assertThat(simulation.path("outcome").path("moved").asInt()).isEqualTo(expected.size());
            JsonNode movers = client.get(
                            "/api/simulations/" + simulation.path("id").asString() + "/movers?limit=100")
                    .path("items");
            assertThat(ids(movers)).isEqualTo(expected);

            var before = Outcome.of(client);
            assertThat(refused(client, draft, person("ann", 1))).isEqualTo(403);
            assertThat(refused(client, draft, person("bo", 7))).isEqualTo(412);
            List<JsonNode> seen = new ArrayList<>();
            Thread reader = Thread.ofVirtual().start(() -> read(client, seen));
            client.post(draft + "/publication", "{\"effect\":\"RETROACTIVE\"}", person("bo", 1));
            client.await(
                    "/api/tiers/pyramid?method=value-potential",
                    LIMIT,
                    pyramid -> pyramid.path("methodVersion")
                                    .asInt(pyramid.path("version").asInt())
                            == 2);
            reader.interrupt();
            assertThat(reader.join(Duration.ofSeconds(30))).isTrue();
            assertThat(seen.stream()
                            .map(p -> p.path("tiers").toString())
                            .distinct()
                            .count())
                    .as("old or new: %s", seen)
                    .isLessThanOrEqualTo(2);

            var after = Outcome.of(client);
            List<String> changes = new ArrayList<>(after.changes());
            changes.removeAll(before.changes());
            assertThat(changes).hasSize(expected.size());
            assertThat(Steps.simulated(client, client.get(METHOD).toString())
                            .path("outcome")
                            .path("moved")
                            .asInt())
                    .isZero();
            for (JsonNode mover : movers) {
                JsonNode now = client.get(
                        "/api/tiers/customers/" + mover.path("customerId").asString() + "?method=value-potential");
                assertThat(now.path("tier").asString())
                        .isEqualTo(mover.path("to").asString());
            }
            JsonNode again = Steps.recomputed(client);
            assertThat(again.path("different").asInt()).isZero();
            assertThat(again.path("same").asInt()).isGreaterThan(200);
        }
    }

    /** The published document simulated is what there is. */
    private static void sameAsLive(TierledgerClient client, String method) {
        JsonNode outcome = Steps.simulated(
                        client, client.get("/api/methods/" + method).toString())
                .path("outcome");
        JsonNode live = client.get("/api/tiers/pyramid?method=" + method);
        JsonNode count = client.get("/api/tiers/changes/count?method=" + method);
        assertThat(outcome.path("moved").asInt()).as(method).isZero();
        for (int i = 0; i < live.path("tiers").size(); i++) {
            JsonNode tier = live.path("tiers").get(i);
            JsonNode told = outcome.path("tiers").get(i);
            assertThat(told.path("draft").asInt())
                    .as("%s %s", method, tier)
                    .isEqualTo(tier.path("customers").asInt());
            assertThat(told.path("revenueDraft")).as("%s %s", method, tier).isEqualTo(tier.path("revenue"));
        }
        for (String what : List.of("assigned", "promotions", "demotions", "withdrawn")) {
            assertThat(outcome.path("draft").path(what).asInt())
                    .as("%s %s", method, what)
                    .isEqualTo(count.path(what).asInt());
        }
    }

    private static Map<String, String> person(String name, int version) {
        return Map.of("Tierledger-User", name, "If-Match", "\"" + version + "\"", "Content-Type", "application/json");
    }

    private static List<String> ids(JsonNode movers) {
        List<String> ids = new ArrayList<>();
        movers.forEach(mover -> ids.add(mover.path("customerId").asString()));
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    private static int refused(TierledgerClient client, String draft, Map<String, String> headers) {
        return client.call(
                        "POST", draft + "/publication", headers, BodyPublishers.ofString("{\"effect\":\"NOW\"}"), LIMIT)
                .status();
    }

    /** Reads on until it is interrupted; what is refused in between is no answer. */
    private static void read(TierledgerClient client, List<JsonNode> seen) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                seen.add(client.get("/api/tiers/pyramid?method=value-potential"));
            } catch (UnexpectedAnswer switching) {
                Thread.yield();
            }
        }
    }
}
