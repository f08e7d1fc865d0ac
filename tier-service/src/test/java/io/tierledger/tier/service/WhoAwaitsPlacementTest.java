package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where orders decide who has a place, each customer stands in one place of the pyramid, whatever its status. */
class WhoAwaitsPlacementTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RANKED = "curry-pyramid";

    @Test
    void who_never_ordered_awaits_nothing_and_a_prospect_that_did_is_counted_once() {
        try (FakeNeighbours neighbours = new FakeNeighbours()) {
            neighbours.answers.put(
                    "/internal/measures",
                    JSON.writeValueAsString(List.of(new YearSums(
                            List.of(new YearSum("PLACED", 100, 10, 1), new YearSum("WAITS", 100, 10, 1))))));
            try (ServiceUnderTest service = ServiceUnderTest.start(
                    TierService.class, "tier", Map.of("tierledger.services.scoring", neighbours.url()))) {
                Upstream upstream = new Upstream(service);
                upstream.publish(RANKED, true);
                upstream.active("PLACED", "2013-03-02");
                upstream.scored(
                        RANKED,
                        "PLACED",
                        "2013-03-31",
                        Map.of("contribution", 4),
                        Map.of("contribution", "1.00"),
                        "TIME");
                upstream.day("2013-03-31");
                upstream.becomes("PLACED", "PROSPECT", "2013-04-01");
                upstream.active("WAITS", "2013-04-01");
                upstream.active("NEVER", "2013-04-01");
                upstream.becomes("NONE", "PROSPECT", "2013-04-01");
                Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                    JsonNode pyramid =
                            JSON.readTree(service.get("/api/tiers/pyramid").body());
                    assertThat(pyramid.path("customers").asInt()).isEqualTo(1);
                    assertThat(pyramid.path("notPlaced").toString()).isEqualTo("{\"ACTIVE\":1,\"PROSPECT\":1}");
                    assertThat(pyramid.path("awaitingPlacement").asInt()).isEqualTo(1);
                    assertThat(JSON.readTree(service.get("/api/tiers/pyramid?asOf=2013-04-01")
                                    .body()))
                            .isEqualTo(pyramid);
                    JsonNode before = JSON.readTree(
                            service.get("/api/tiers/pyramid?asOf=2013-03-31").body());
                    assertThat(before.path("awaitingPlacement").isNull()).isTrue();
                    assertThat(before.path("notPlaced").isNull()).isTrue();
                });
            }
        }
    }
}
