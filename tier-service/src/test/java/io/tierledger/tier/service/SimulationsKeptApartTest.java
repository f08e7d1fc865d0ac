package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.placement.Presets;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A simulation knows no more customers than whoever started it, and nobody else who sees less than everybody sees it. */
class SimulationsKeptApartTest {
    private static final Method PUBLISHED = Presets.method(HouseKeptApart.METHOD);
    private static HouseKeptApart house;

    @BeforeAll
    static void start() {
        house = new HouseKeptApart("team");
        PastFrames frames = new PastFrames(LocalDate.parse("2013-03-02"), LocalDate.parse("2013-05-10"), 40);
        for (String customer : house.managers.keySet()) {
            int i = HouseKeptApart.number(customer);
            boolean moves = i % 5 == 0;
            frames.customer(
                    customer,
                    100_000 + i,
                    1,
                    1 + i % 2,
                    LocalDate.parse(moves ? "2013-04-03" : "2013-03-02"),
                    moves ? 2 : 0);
        }
        house.neighbours.bytes.put("/internal/simulations/scores", frames.written());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void it_counts_moves_and_adds_up_those_whom_its_starter_may_see() {
        JsonNode noors = over("noor");
        JsonNode leas = over("lea");
        assertThat(noors.at("/outcome/customers").asInt()).isEqualTo(20);
        assertThat(noors.path("customers").asInt()).isEqualTo(20);
        assertThat(leas.at("/outcome/customers").asInt()).isEqualTo(34);
        assertThat(leas.path("customers").asInt()).isEqualTo(34);
        assertThat(noors.at("/outcome/draft/assigned").asInt()).isEqualTo(20);
        assertThat(noors.at("/outcome/matrix")
                        .valueStream()
                        .map(cell -> cell.at("/revenue/amount").asString())
                        .mapToLong(amount -> new java.math.BigDecimal(amount)
                                .movePointRight(2)
                                .longValueExact())
                        .sum())
                .isEqualTo(20 * 100_000 + 19 * 20 / 2);
        String path = "/api/simulations/" + noors.path("id").asString();
        assertThat(house.items("noor", path + "/movers"))
                .extracting(mover -> mover.path("customerId").asString())
                .containsExactly("K0", "K10", "K15", "K5");
        assertThat(noors.at("/outcome/moved").asInt()).isEqualTo(4);
        house.handOver("K10", "AM3");
        assertThat(house.items("noor", path + "/movers"))
                .as("who answered before sees nothing")
                .extracting(mover -> mover.path("customerId").asString())
                .containsExactly("K0", "K15", "K5");
    }

    @Test
    void it_is_shown_to_who_started_it_and_to_who_sees_everybody() {
        JsonNode noors = over("noor");
        String id = noors.path("id").asString();
        for (String more : List.of("", "/movers", "/progress", "/movers?from=no-such-tier", "/movers?limit=1000000")) {
            String path = "/api/simulations/" + id + more;
            for (String who : List.of("anna", "lea", "dora", "rita", "pol")) {
                HttpResponse<String> hidden = house.get(who, path);
                HttpResponse<String> never = house.get(who, path.replace(id, "never"));
                assertThat(hidden.statusCode()).as(hidden.body()).isIn(404, 406);
                assertThat(hidden.body().replace(id, "never")).as(who).isEqualTo(never.body());
                assertThat(hidden.statusCode()).isEqualTo(never.statusCode());
            }
        }
        assertThat(listed("noor")).contains(id);
        assertThat(listed("otto")).contains(id);
        for (String who : List.of("anna", "lea", "dora", "rita", "pol")) {
            assertThat(listed(who)).as(who).doesNotContain(id);
        }
        assertThat(house.get("otto", "/api/simulations/" + id).statusCode()).isEqualTo(200);
        assertThat(house.get("otto", "/api/simulations/" + id + "/movers").statusCode())
                .isEqualTo(200);
        assertThat(house.get("noor", "/api/simulations/" + id + "/progress").body())
                .contains("\"state\":\"DONE\"");
    }

    @Test
    void who_reaches_nobody_simulates_nobody() {
        JsonNode pols = over("pol");
        assertThat(pols.at("/outcome/customers").asInt()).isZero();
        assertThat(pols.path("customers").asInt()).isZero();
        assertThat(pols.at("/outcome/matrix")).isEmpty();
    }

    private static List<String> listed(String who) {
        return house.json(who, "/api/simulations")
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static JsonNode over(String who) {
        Method draft = new Method(
                PUBLISHED.id(),
                1,
                PUBLISHED.name(),
                PUBLISHED.source(),
                PUBLISHED.places(),
                PUBLISHED.criteria(),
                new Placing(PUBLISHED.placing().table(), null, null),
                PUBLISHED.changing(),
                PUBLISHED.tiers(),
                PUBLISHED.programme(),
                PUBLISHED.examples());
        HttpResponse<String> answer = house.as(
                who,
                "POST",
                "/api/simulations",
                "{\"draft\":" + EventStoreConfiguration.STORED_JSON.writeValueAsString(draft) + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String path = answer.headers().firstValue("Location").orElseThrow();
        await("simulated", () -> house.json(who, path).path("state").asString().equals("DONE"));
        return house.json(who, path);
    }
}
