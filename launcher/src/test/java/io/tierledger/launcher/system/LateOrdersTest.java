package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Late orders and their cancellations through all services: what moves, what is said of it, and that every way of asking agrees. */
class LateOrdersTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ORDERS = "order_id,customer_id,placed_on,amount,currency\n";
    private static final Map<String, String> ANN = Map.of("Tierledger-User", "Ann");

    @TempDir
    Path data;

    @Test
    void only_the_correction_moves_a_customer_and_is_taken_back_with_it() {
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            Steps.send(client, "customers", "customer_id,name\nK1,Hoekstra\n");
            Steps.send(client, "orders", ORDERS + "O1,K1,2026-03-10,20000.00,EUR\n");
            Steps.advance(client, "2026-04-09");
            judge(client);
            assertThat(tier(client, "K1", "")).isEqualTo("C");

            Steps.send(client, "orders", ORDERS + "O2,K1,2026-03-11,1.00,EUR\n");
            assertThat(tier(client, "K1", ""))
                    .as("a euro and a judgement since")
                    .isEqualTo("C");
            assertThat(tier(client, "K1", yesterdayByNow())).isEqualTo("C");

            Steps.send(client, "orders", ORDERS + "O3,K1,2026-03-12,90000.00,EUR\n");
            assertThat(tier(client, "K1", "")).isEqualTo("B");
            assertThat(tier(client, "K1", "&asOf=2026-04-09")).isEqualTo("C");
            assertThat(tier(client, "K1", yesterdayByNow())).isEqualTo("B");
            JsonNode moved = client.get("/api/tiers/customers/K1/history?method=service-levels")
                    .path("items");
            assertThat(moved.get(moved.size() - 1).path("sentence").asString())
                    .startsWith("On 10 April 2026 promoted from C to B: ")
                    .contains("revenue of the past 12 months EUR 110,001.00 (measured on 31 March 2026) is at least");

            cancel(client, "O3");
            cancel(client, "O2");
            awaitTier(client, "C");
            assertThat(tier(client, "K1", yesterdayByNow())).isEqualTo("C");

            Steps.send(client, "customers", "customer_id,name,status\nK2,Veluwe,ACTIVE\n");
            Steps.send(client, "orders", ORDERS + "O4,K2,2026-04-02,5000.00,EUR\n");
            Steps.advance(client, "2026-05-09");
            for (String method : List.of("service-levels", "weighted-metals", "value-potential")) {
                JsonNode known = client.get(
                        "/api/tiers/customers/K2?method=" + method + "&asOf=2026-05-08&knownAt=" + Instant.now());
                assertThat(known.path("recomputed").asBoolean()).isTrue();
                assertThat(known.path("since").asString()).as(method).isEqualTo("2026-04-30");
                assertThat(client.get("/api/tiers/customers/K2?method=" + method + "&asOf=2026-04-01&knownAt="
                                        + Instant.now())
                                .path("tier")
                                .asString(""))
                        .as(method)
                        .isEmpty();
            }
            JsonNode again = Steps.recomputed(client);
            assertThat(again.path("different").asInt()).isZero();
            assertThat(again.path("same").asInt()).isPositive();
        }
    }

    private static String yesterdayByNow() {
        return "&asOf=2026-04-09&knownAt=" + Instant.now();
    }

    private static String tier(TierledgerClient client, String customer, String when) {
        return client.get("/api/tiers/customers/" + customer + "?method=service-levels" + when)
                .path("tier")
                .asString("");
    }

    private static void awaitTier(TierledgerClient client, String tier) {
        client.await(
                "/api/tiers/customers/K1?method=service-levels",
                LIMIT,
                now -> now.path("tier").asString("").equals(tier));
    }

    private static void judge(TierledgerClient client) {
        String csv = "customer_id,method,criterion,score,rationale\nK1,service-levels,growth-potential,3,grows\n";
        String location = client.call(
                        "POST",
                        "/api/imports/judgements",
                        Map.of("Tierledger-User", "Ann", "Content-Type", "text/csv"),
                        BodyPublishers.ofString(csv),
                        LIMIT)
                .header("Location");
        client.awaitSettled(location, LIMIT, state -> {});
    }

    private static void cancel(TierledgerClient client, String order) {
        client.post("/api/orders/" + order + "/cancellation", "{}", ANN);
    }
}
