package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.v1.Contribution;
import io.tierledger.contracts.scores.v1.ScorecardUpdated;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.placement.Presets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts name the judgements they rest on; what the judge said is asked of scoring-service when they are shown. */
class WhatJudgesSaidTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "his wife owns the competitor";
    private static final String TEXTS = "/internal/texts";
    private static final String METHOD = "abc-attention";
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;
    private static Upstream upstream;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answering.put(TEXTS, WhatJudgesSaidTest::told);
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.customer",
                        neighbours.url(),
                        "tierledger.services.scoring",
                        neighbours.url()));
        upstream = new Upstream(service);
        upstream.publish(METHOD, true);
        Map<String, String> measures = Map.of("purchases", "120000.00");
        Map<String, Integer> scores = Map.of("purchases", 2, "potential-a", 2);
        upstream.scored(METHOD, "K1", "2013-03-02", scores, measures, "JUDGEMENT");
        service.publish(Topics.SCORES, "K2", inClear(scores, measures));
        upstream.day("2013-03-02");
        ServiceUnderTest.await(
                "placed", () -> get("/api/tiers/pyramid").path("customers").asInt() == 2);
    }

    /** As it was published before texts were sealed. */
    private static ScorecardUpdated inClear(Map<String, Integer> scores, Map<String, String> measures) {
        var card = Upstream.scorecard(
                Presets.method(METHOD), "K2", LocalDate.parse("2013-03-02"), scores, measures, "JUDGEMENT");
        List<Contribution> contributions = card.contributions().stream()
                .map(one -> new Contribution(
                        one.criterion(),
                        one.measure(),
                        one.measuredOn(),
                        one.score(),
                        one.weight(),
                        one.points(),
                        one.previousScore(),
                        one.provisional(),
                        one.stale(),
                        one.window(),
                        one.judgedBy() == null ? null : "ann",
                        one.judgedBy() == null ? null : "grows"))
                .toList();
        return new ScorecardUpdated(
                "K2",
                METHOD,
                card.methodVersion(),
                card.asOf(),
                card.total(),
                contributions,
                false,
                false,
                true,
                null,
                card.cause(),
                card.input());
    }

    private static io.tierledger.contracts.scores.ScorecardUpdated unjudged(Map<String, String> measures) {
        var card = Upstream.scorecard(
                Presets.method(METHOD), "K3", LocalDate.parse("2013-03-03"), Map.of("purchases", 1), measures, "ORDER");
        return new io.tierledger.contracts.scores.ScorecardUpdated(
                "K3",
                METHOD,
                card.methodVersion(),
                card.asOf(),
                card.total(),
                card.contributions(),
                true,
                false,
                true,
                null,
                card.cause(),
                card.input());
    }

    private static String told(String question) {
        assertThat(JSON.readTree(question)).isEqualTo(JSON.readTree("{\"refs\":[\"scoring/7\"]}"));
        return "{\"texts\":{\"scoring/7\":{\"members\":{\"by\":\"Jan Jansen\",\"rationale\":\"" + WHY + "\"}}}}";
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void it_is_shown_wherever_a_receipt_is_and_kept_nowhere() {
        JsonNode change =
                get("/api/tiers/customers/K1/history?method=" + METHOD).at("/items/0");
        assertShown(change);
        assertThat(change.path("currency").asString()).isEqualTo("EUR");
        assertThat(change.path("sentence").asString()).contains("Jan Jansen");
        assertShown(get("/api/tiers/changes/" + change.path("changeId").asString()));
        assertShown(get("/api/tiers/changes")
                .path("items")
                .valueStream()
                .filter(one -> one.path("customerId").asString().equals("K1"))
                .findFirst()
                .orElseThrow());
        assertThat(service.allEvents()).extracting(Object::toString).noneMatch(text -> text.contains(WHY));
        ServiceUnderTest.await("it is published", () -> published().contains("K1"));
        assertThat(published()).doesNotContain(WHY).doesNotContain("Jan Jansen");
    }

    @Test
    void a_tier_is_provisional_no_longer_once_it_was_assessed_with_the_judgement_though_it_stays_the_same() {
        Map<String, String> measures = Map.of("purchases", "1.00");
        service.publish(Topics.SCORES, "K3", unjudged(measures));
        ServiceUnderTest.await(
                "placed",
                () -> get("/api/tiers/customers/K3").path("tier").asString("").equals("C"));
        assertThat(get("/api/tiers/customers/K3").path("provisional").asBoolean())
                .isTrue();

        upstream.scored(METHOD, "K3", "2013-03-04", Map.of("purchases", 1, "potential-a", 1), measures, "JUDGEMENT");
        ServiceUnderTest.await(
                "assessed again",
                () -> !get("/api/tiers/customers/K3").path("provisional").asBoolean());
        assertThat(get("/api/tiers/customers?ids=K3").at("/items/0")).isEqualTo(get("/api/tiers/customers/K3"));
        assertThat(get("/api/tiers/customers/K3").path("since").asString()).isEqualTo("2013-03-03");
        assertThat(get("/api/tiers/customers/K3?asOf=2013-03-03")
                        .path("provisional")
                        .asBoolean())
                .as("by the decision of then")
                .isTrue();
    }

    @Test
    void what_was_erased_or_cannot_be_asked_is_not_shown_and_the_receipt_is() {
        UnaryOperator<String> told = Objects.requireNonNull(neighbours.answering.put(
                TEXTS, asked -> "{\"texts\":{\"scoring/7\":{\"members\":{},\"sealed\":\"erased\"}}}"));
        try {
            assertHidden("erased");
            neighbours.answering.remove(TEXTS);
            assertHidden("unavailable");
        } finally {
            neighbours.answering.put(TEXTS, told);
        }
        Awaitility.await()
                .untilAsserted(() -> assertShown(
                        get("/api/tiers/customers/K1/history?method=" + METHOD).at("/items/0")));
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_shown_without_a_question() {
        JsonNode judged =
                get("/api/tiers/customers/K2/history?method=" + METHOD).at("/items/0/contributions/1");
        assertThat(judged.path("judgedBy").asString()).isEqualTo("ann");
        assertThat(judged.path("rationale").asString()).isEqualTo("grows");
    }

    private static void assertShown(JsonNode change) {
        JsonNode judged = change.at("/contributions/1");
        assertThat(judged.path("judgedBy").asString("")).isEqualTo("Jan Jansen");
        assertThat(judged.path("rationale").asString()).isEqualTo(WHY);
        assertThat(judged.has("sealed")).isFalse();
        assertThat(judged.has("judgement")).isFalse();
    }

    private static void assertHidden(String why) {
        JsonNode change =
                get("/api/tiers/customers/K1/history?method=" + METHOD).at("/items/0");
        JsonNode judged = change.at("/contributions/1");
        assertThat(judged.path("sealed").asString("")).isEqualTo(why);
        assertThat(judged.path("judgedBy").isNull()).isTrue();
        assertThat(judged.path("rationale").isNull()).isTrue();
        assertThat(judged.path("score").asInt()).isEqualTo(2);
        assertThat(change.path("sentence").asString()).doesNotContain("not been judged");
    }

    private static String published() {
        StringBuilder all = new StringBuilder();
        PublishedMessage.all(service.stores().kafka(), Topics.TIERS, Topics.PARTITIONS).stream()
                .filter(message -> message.key().equals("K1"))
                .forEach(all::append);
        return all.toString();
    }

    private static JsonNode get(String path) {
        return JSON.readTree(service.get(path).body());
    }
}
