package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A method by the days since the last order of a kind, through all services: drafted, published, moved by time alone, told and tried. */
class DaysSinceAKindTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ORDERS = "order_id,customer_id,placed_on,amount,currency,kind\n";
    private static final String METHOD = "/api/methods/by-repairs";
    private static final String DOCUMENT = """
            id: by-repairs
            version: 1
            name: {en: By repairs, nl: Naar reparaties}
            source: ours
            places: ACTIVE
            criteria:
              - id: repairs
                name: {en: Repairs, nl: Reparaties}
                measure: KIND_RECENCY
                orderKind: repair
                refreshed: DAILY
                judged: false
                weight: 1
                lowest: 1
                highest: 2
                bands:
                  - {score: 2, upTo: 30}
                  - {score: 1, above: 30}
                whenExpired: KEEP
                words: {}
            placing:
              table:
                keys: [repairs]
                cells: [{scores: [2], tier: A}, {scores: [1], tier: B}]
            changing: {promotion: AT_ONCE, demotion: AT_ONCE, oneStepDown: false, margin: 0}
            tiers:
              - {id: A, name: {en: A, nl: A}, strategy: {en: keep, nl: behouden}}
              - {id: B, name: {en: B, nl: B}, strategy: {en: call, nl: bellen}}
            programme: {}
            examples:
              - {scores: {}, measures: {repairs: 30}, tier: A}
              - {scores: {}, measures: {repairs: 31}, tier: B}
            """;

    @TempDir
    Path data;

    @Test
    void a_customer_is_placed_by_it_and_moves_when_the_days_pass() {
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            isRefusedWithoutAKind(client);
            publish(client);
            Steps.send(client, "customers", "customer_id,name\nK1,Hoekstra\nK2,Veluwe\n");
            Steps.send(
                    client,
                    "orders",
                    ORDERS + "O1,K1,2026-03-01,100.00,EUR,Repair\nO2,K1,2026-03-20,100.00,EUR,goods\n"
                            + "O3,K2,2026-03-20,100.00,EUR,goods\n");
            assertThat(tier(client, "K1")).isEqualTo("A");
            assertThat(tier(client, "K2")).as("never had one").isEqualTo("B");

            Steps.advance(client, "2026-03-31");
            assertThat(tier(client, "K1")).as("thirty days since").isEqualTo("A");
            isLookedAhead(client);
            Steps.advance(client, "2026-04-01");
            assertThat(tier(client, "K1")).as("a day without an order").isEqualTo("B");
            isTold(client);

            JsonNode simulated =
                    Steps.simulated(client, client.get(METHOD).toString().replace("30", "31"));
            assertThat(simulated.path("outcome").path("moved").asInt()).isEqualTo(1);
            JsonNode mover = client.get(
                            "/api/simulations/" + simulated.path("id").asString() + "/movers")
                    .path("items")
                    .get(0);
            assertThat(mover.path("customerId").asString()).isEqualTo("K1");

            Steps.send(client, "orders", ORDERS + "O4,K1,2026-04-02,100.00,EUR,repair\n");
            assertThat(tier(client, "K1")).isEqualTo("A");
            JsonNode again = Steps.recomputed(client);
            assertThat(again.path("different").asInt()).isZero();
            assertThat(again.path("same").asInt()).isGreaterThanOrEqualTo(4);
        }
    }

    private static void isRefusedWithoutAKind(TierledgerClient client) {
        String without = DOCUMENT.replace("    orderKind: repair\n", "");
        assertThat(checked(client, without, "en").toString())
                .contains(
                        "\"place\":\"criteria[0].orderKind\"",
                        "\"code\":\"missing\"",
                        "a measure of one kind of orders");
        assertThat(checked(client, without, "nl").toString()).contains("een meting van één soort orders");
        assertThat(checked(client, DOCUMENT.replace("orderKind: repair", "orderKind: ' '"), "en")
                        .path("problems")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("missing");
        assertThat(checked(client, DOCUMENT, "en").path("sound").asBoolean()).isTrue();
    }

    private static JsonNode checked(TierledgerClient client, String document, String language) {
        Answer answer = client.call(
                "POST",
                METHOD + "/checks",
                Map.of("Content-Type", "application/yaml", "Accept-Language", language),
                BodyPublishers.ofString(document),
                LIMIT);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void publish(TierledgerClient client) {
        Map<String, String> ann = Map.of("Tierledger-User", "ann", "Content-Type", "application/yaml");
        Answer draft = client.call("POST", METHOD + "/drafts", ann, BodyPublishers.ofString(DOCUMENT), LIMIT);
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        client.post(
                draft.header("Location") + "/publication",
                "{\"effect\":\"NOW\"}",
                Map.of("Tierledger-User", "bo", "If-Match", "\"0\""));
        client.await(
                "/api/methods",
                LIMIT,
                methods -> methods.path("items").findValuesAsString("id").contains("by-repairs"));
    }

    /** The next day it is B when nothing happens; one more order of the kind keeps it. */
    private static void isLookedAhead(TierledgerClient client) {
        JsonNode outlook = outlook(client, "en");
        assertThat(outlook.path("tierThen").asString()).isEqualTo("B");
        assertThat(outlook.path("losesOn").asString()).isEqualTo("2026-04-01");
        assertThat(outlook.path("toKeep").path("ways").get(0).path("sentence").asString())
                .startsWith("1 more order of kind repair on or before ")
                .endsWith(" keeps A");
        assertThat(outlook(client, "nl")
                        .path("toKeep")
                        .path("ways")
                        .get(0)
                        .path("sentence")
                        .asString())
                .startsWith("1 order erbij van soort repair uiterlijk ");
        assertThat(outlook.path("assessed").path("criteria").get(0).path("unit").asString())
                .isEqualTo("DAYS");
    }

    private static JsonNode outlook(TierledgerClient client, String language) {
        Answer answer = client.call(
                "GET",
                "/api/tiers/customers/K1/outlook?method=by-repairs&at=2026-04-15",
                Map.of("Accept-Language", language),
                BodyPublishers.noBody(),
                LIMIT);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void isTold(TierledgerClient client) {
        assertThat(history(client, "en"))
                .startsWith("On 1 April 2026 demoted from A to B: ")
                .contains("days since the last order of kind repair 31 is above 30");
        assertThat(history(client, "nl")).contains("dagen sinds de laatste order van soort repair 31 is boven 30");
        assertThat(client.get("/api/scorecards/K1?method=by-repairs").toString())
                .contains("\"measure\":31");
    }

    private static String history(TierledgerClient client, String language) {
        Answer answer = client.call(
                "GET",
                "/api/tiers/customers/K1/history?method=by-repairs",
                Map.of("Accept-Language", language),
                BodyPublishers.noBody(),
                LIMIT);
        JsonNode items = answer.json().path("items");
        return items.get(items.size() - 1).path("sentence").asString();
    }

    private static String tier(TierledgerClient client, String customer) {
        return client.get("/api/tiers/customers/" + customer + "?method=by-repairs")
                .path("tier")
                .asString("");
    }
}
