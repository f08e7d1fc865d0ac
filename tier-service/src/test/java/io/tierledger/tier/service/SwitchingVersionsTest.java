package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.placement.Presets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody sees a switch half done: whoever asks in between waits, or is told to ask again. */
class SwitchingVersionsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DAY = "2013-03-02";

    @Test
    void readers_wait_from_the_first_partition_to_the_last_score() {
        try (FakeNeighbours neighbours = new FakeNeighbours();
                ServiceUnderTest service = ServiceUnderTest.start(
                        TierService.class, "tier", Map.of("tierledger.services.customer", neighbours.url()))) {
            neighbours.answers.put("/internal/orders/since", KnownLaterTest.NOTHING);
            Upstream upstream = new Upstream(service);
            upstream.publish("abc-attention", true);
            for (int i = 0; i < 24; i++) {
                upstream.scored("abc-attention", "K" + i, DAY, Map.of("purchases", 1), Map.of(), "ORDER");
            }
            upstream.day(DAY);
            await("placed", () -> pyramid(service).path("customers").asInt() == 24);

            Method everybodyA =
                    Presets.everybody(Presets.method("abc-attention"), "A").withVersion(2);
            MethodPublished published = new MethodPublished(everybodyA, true, "RETROACTIVE", null, "ann", "bo");
            service.publishToAll(Topics.SCORES, published);
            await("switching", () -> service.get("/api/tiers/pyramid").statusCode() == 503);
            for (int i = 0; i < 12; i++) {
                service.publish(
                        Topics.SCORES,
                        "K" + i,
                        Upstream.scorecard(
                                everybodyA, "K" + i, LocalDate.parse(DAY), Map.of("purchases", 2), Map.of(), "POLICY"));
            }
            var refused = service.get("/api/tiers/customers/K1");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            service.publishToAll(Topics.SCORES, published);
            await("switched", () -> service.get("/api/tiers/pyramid").statusCode() == 200);
            JsonNode after = pyramid(service);
            assertThat(after.path("methodVersion").asInt(after.path("version").asInt()))
                    .as("%s", after)
                    .isEqualTo(2);
            assertThat(after.path("tiers").get(0).path("customers").asInt()).isEqualTo(24);

            var history = JSON.readTree(
                    service.get("/api/tiers/customers/K20/history").body());
            String change = history.path("items").get(1).path("changeId").asString();
            JsonNode first = JSON.readTree(service.get("/api/tiers/customers/K20?asOf=" + DAY + "&knownAt="
                            + history.path("items").get(0).path("recordedAt").asString())
                    .body());
            assertThat(first.path("methodVersion").asInt()).as("%s", first).isEqualTo(1);
            assertThat(JSON.readTree(service.get("/api/tiers/customers/K20").body())
                            .path("methodVersion")
                            .asInt())
                    .isEqualTo(2);
            JsonNode again = JSON.readTree(service.call("POST", "/api/tiers/changes/" + change + "/recomputation", "")
                    .body());
            assertThat(again.path("decision").path("same").asBoolean())
                    .as("%s", again)
                    .isTrue();
            service.call("POST", "/api/tiers/recomputation", "");
            await(
                    "recomputed",
                    () -> service.get("/api/tiers/recomputation").body().contains("DONE"));
            JsonNode all = JSON.readTree(service.get("/api/tiers/recomputation").body());
            assertThat(all.path("same").asInt()).as("%s", all).isEqualTo(48);
        }
    }

    private static JsonNode pyramid(ServiceUnderTest service) {
        return JSON.readTree(service.get("/api/tiers/pyramid").body());
    }
}
