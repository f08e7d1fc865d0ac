package io.tierledger.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say when they judge stands sealed in one event, is shown, and is shown no more once the customer's key is destroyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedJudgementsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "his wife owns the competitor";
    private static final String WHO = "jan.jansen";
    private static final String ONCE_WHY = "he told it at the fair";
    private static final String ONCE_WHO = "Ann Aarts";
    private static final String METHOD = "value-potential";
    private static final LocalDate DAY = LocalDate.parse("2026-06-28");
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                ScoringService.class, "scoring", Map.of("tierledger.save-state-every", "PT0.5S"));
        service.awaitEvents("method-in-force", 6 * Topics.PARTITIONS);
        for (String id : List.of("K1", "K2", "K3", "K4", "K5", "K6", "K8")) {
            service.publish(
                    Topics.CUSTOMERS,
                    id,
                    new CustomerRegistered(
                            id, "ORGANISATION", "ACTIVE", null, null, null, null, null, null, null, DAY));
        }
        for (LocalDate day = DAY; day.getMonthValue() == 6; day = day.plusDays(1)) {
            service.publishToAll(Topics.CUSTOMERS, new DayPassed(day));
        }
        ServiceUnderTest.await(
                "scorecards",
                () -> List.of("K1", "K2", "K3", "K4", "K5", "K6", "K8").stream()
                        .allMatch(id -> service.get("/api/scorecards/" + id + "?method=" + METHOD)
                                        .statusCode()
                                == 200));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_judgement_is_shown_and_stands_nowhere_in_clear() {
        assertThat(judged("K1").statusCode()).isEqualTo(200);

        JsonNode shown = judgement("K1");
        assertThat(shown.get("rationale").asString()).isEqualTo(WHY);
        assertThat(shown.get("judgedBy").asString()).isEqualTo(WHO);
        assertThat(shown.has("sealed")).isFalse();
        assertThat(JSON.readTree(service.get("/api/scorecards/K1?method=" + METHOD)
                                .body())
                        .get("currency")
                        .asString())
                .isEqualTo("EUR");
        assertThat(JSON.readTree(service.get("/api/scorecards/K1").body()).toString())
                .as("under every method")
                .contains(WHY);
        long given = given("K1").getLast().position();
        assertThat(named("K1")).contains(given);
        ServiceUnderTest.await(
                "it is published",
                () -> messages("scorecard.updated.v2", "K1").stream()
                        .anyMatch(message -> message.json()
                                .toString()
                                .contains(
                                        "\"judgedBy\":\"person:jan.jansen\",\"judgement\":\"scoring/" + given + "\"")));
        JsonNode published = messages("criterion.judged.v2", "K1").getFirst().json();
        assertThat(published.get("judgement").asString()).isEqualTo("scoring/" + given);
        assertThat(published.at("/sealed/x").asString()).isNotBlank();
        ServiceUnderTest.await("its memory is saved", () -> isSaved("potential"));
        nothingTells("K1");
    }

    @Test
    void all_that_was_said_is_listed_the_last_first_also_where_the_customer_has_no_scorecard() {
        assertThat(said("K7", "M").statusCode()).as("an unknown method").isEqualTo(404);
        assertThat(service.get("/api/scorecards/K7/judgements").statusCode()).isEqualTo(404);
        service.publish(
                Topics.CUSTOMERS,
                "K7",
                new CustomerRegistered(
                        "K7", "ORGANISATION", "PROSPECT", null, null, null, null, null, null, null, DAY));
        ServiceUnderTest.await("it is known", () -> judged("K7").statusCode() == 200);
        assertThat(service.call(
                                "PUT",
                                "/api/scorecards/K7/judgements/potential?method=" + METHOD,
                                "{\"score\":3,\"rationale\":\"he told me himself\"}",
                                "Tierledger-User",
                                "Piet")
                        .statusCode())
                .isEqualTo(200);

        assertThat(service.get("/api/scorecards/K7?method=" + METHOD).statusCode())
                .isEqualTo(404);
        JsonNode last = JSON.readTree(said("K7", METHOD + "&limit=1").body());
        assertThat(last.at("/items/0/rationale").asString()).isEqualTo("he told me himself");
        assertThat(last.at("/items/0/judgedBy").asString()).isEqualTo("Piet");
        assertThat(last.at("/items/0/judgedOn").asString()).isEqualTo("2026-07-01");
        assertThat(last.at("/items").size()).isEqualTo(1);
        JsonNode first = JSON.readTree(
                said("K7", METHOD + "&cursor=" + last.get("next").asString()).body());
        assertThat(first.at("/items/0/rationale").asString()).isEqualTo(WHY);
        assertThat(first.at("/items/0/event").asString())
                .isEqualTo("scoring/" + given("K7").getFirst().position());
        assertThat(first.get("next").isNull()).isTrue();
        assertThat(JSON.readTree(service.get("/api/scorecards/K7/judgements").body())
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(said("K7", METHOD + "&cursor=eA").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> said(String customer, String query) {
        return service.get("/api/scorecards/" + customer + "/judgements?method=" + query);
    }

    @Test
    void what_a_file_says_is_sealed_too_and_known_again() {
        String file = """
                {"judgements":[
                 {"customerId":"K2","method":"value-potential","criterion":"potential","score":2,"rationale":"%1$s",
                  "judgedBy":"%2$s","judgedOn":"2026-06-01"},
                 {"customerId":"K2","method":"value-potential","criterion":"potential","score":3,"rationale":"%1$s too",
                  "judgedBy":"%2$s","judgedOn":"2026-06-02"}]}""".formatted(WHY, WHO);
        assertThat(became(file)).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(became(file)).containsExactly("DUPLICATE", "DUPLICATE");

        ServiceUnderTest.await(
                "it is shown",
                () -> judgement("K2").get("rationale").asString("").equals(WHY + " too"));
        assertThat(judgement("K2").get("judgedBy").asString()).isEqualTo(WHO);
        nothingTells("K2");
    }

    @Test
    void without_its_key_a_judgement_is_gone_and_its_score_stays() {
        assertThat(judged("K3").statusCode()).isEqualTo(200);
        destroyKeyOf("K3");
        service.restart();
        ServiceUnderTest.await(
                "it answers", () -> service.get("/api/scorecards/K3").statusCode() == 200);

        JsonNode left = judgement("K3");
        assertThat(left.get("score").asInt()).isEqualTo(3);
        assertThat(left.get("measuredOn").asString()).isNotBlank();
        assertThat(left.get("rationale").isNull()).isTrue();
        assertThat(left.get("judgedBy").asString()).as("an id is no text").isEqualTo(WHO);
        assertThat(left.get("sealed").asString()).isEqualTo("erased");
        HttpResponse<String> more = judged("K3");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("already-erased");
        assertThat(became("""
                        {"judgements":[
                         {"customerId":"K3","method":"value-potential","criterion":"potential","score":2,"rationale":"x",
                          "judgedBy":"y","judgedOn":"2026-06-01"},
                         {"customerId":"K6","method":"value-potential","criterion":"potential","score":2,"rationale":"x",
                          "judgedBy":"y","judgedOn":"2026-06-01"}]}""")).containsExactly("REJECTED erased", "ACCEPTED");
    }

    @Test
    void a_key_that_is_lost_is_no_reason_to_forget_what_was_scored() {
        assertThat(judged("K4").statusCode()).isEqualTo(200);
        keys().update("delete from subject_key where subject = 'K4'");
        service.restart();
        ServiceUnderTest.await(
                "it answers", () -> service.get("/api/scorecards/K4").statusCode() == 200);

        assertThat(judgement("K4").get("sealed").asString()).isEqualTo("unavailable");
        assertThat(judgement("K4").get("score").asInt()).isEqualTo(3);
        assertThat(judged("K4").statusCode()).isEqualTo(503);
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_shown_and_repeated_nowhere() {
        CriterionJudged old = new CriterionJudged(
                "K5", METHOD, "potential", 3, ONCE_WHY, ONCE_WHO, LocalDate.parse("2026-06-01"), null, null);
        long given = service.bean(Appender.class)
                .write((transaction, budget) -> transaction.append(new NewEvent(old.stream(), old)));

        ServiceUnderTest.await(
                "it is shown", () -> !judgement("K5").get("judgedBy").isNull());
        assertThat(judgement("K5").get("rationale").asString()).isEqualTo(ONCE_WHY);
        assertThat(judgement("K5").get("judgedBy").asString()).isEqualTo(ONCE_WHO);
        assertThat(named("K5")).containsExactly(given);
        ServiceUnderTest.await(
                "it is published", () -> !messages("criterion.judged.v2", "K5").isEmpty());
        assertThat(Planted.places(service, ONCE_WHY, ONCE_WHO))
                .as("where it was given alone")
                .contains("event " + given + " of " + old.stream())
                .allMatch(place -> place.startsWith("event " + given + " ") || place.endsWith("domain_event.payload"));
        assertThat(became("""
                        {"judgements":[{"customerId":"K5","method":"value-potential","criterion":"potential","score":3,
                         "rationale":"%s","judgedBy":"%s","judgedOn":"2026-06-01"}]}""".formatted(ONCE_WHY, ONCE_WHO)))
                .as("the same judgement again")
                .containsExactly("DUPLICATE");
    }

    @Test
    void an_answer_that_is_kept_for_a_second_try_tells_nothing_either() {
        HttpResponse<String> first = judgedWithKey();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        service.restart();
        HttpResponse<String> again = judgedWithKey();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(given("K8")).hasSize(1);
        assertThat(Planted.places(service, "owes the barber", "c0ffee-judged")).isEmpty();
    }

    private HttpResponse<String> judgedWithKey() {
        return service.call(
                "PUT",
                "/api/scorecards/K8/judgements/potential?method=" + METHOD,
                "{\"score\":2,\"rationale\":\"owes the barber\"}",
                "Tierledger-User",
                "Kees Kwaad",
                "Idempotency-Key",
                "c0ffee-judged");
    }

    private void nothingTells(String customer) {
        assertThat(service.allEvents()).anyMatch(stored -> stored.stream().contains(customer));
        assertThat(messages("", customer)).isNotEmpty();
        assertThat(Planted.places(service, WHY)).isEmpty();
    }

    private HttpResponse<String> judged(String customer) {
        return service.call(
                "PUT",
                "/api/scorecards/" + customer + "/judgements/potential?method=" + METHOD,
                "{\"score\":3,\"rationale\":\"" + WHY + "\"}",
                "Tierledger-User",
                WHO);
    }

    private List<String> became(String file) {
        return JSON.readTree(service.call("POST", "/internal/judgements", file).body())
                .get("outcomes")
                .valueStream()
                .map(one -> one.get("became").asString()
                        + (one.at("/refusal/code").isString()
                                ? " " + one.at("/refusal/code").asString()
                                : ""))
                .toList();
    }

    private JsonNode judgement(String customer) {
        return JSON.readTree(service.get("/api/scorecards/" + customer + "?method=" + METHOD)
                        .body())
                .at("/contributions/1");
    }

    private List<StoredEvent> given(String customer) {
        return service.allEvents().stream()
                .filter(stored -> stored.event() instanceof CriterionJudged judged
                        && judged.customerId().equals(customer))
                .toList();
    }

    /** The events that scorecards of a customer name. */
    private List<Long> named(String customer) {
        return service.allEvents().stream()
                .filter(stored -> stored.event() instanceof ScorecardUpdated card
                        && card.customerId().equals(customer))
                .flatMap(stored -> ((ScorecardUpdated) stored.event()).scores().stream())
                .filter(scored -> scored.judgement() != null)
                .map(scored -> scored.judgement())
                .distinct()
                .toList();
    }

    private List<PublishedMessage> messages(String type, String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.SCORES, Topics.PARTITIONS).stream()
                .filter(message ->
                        message.type().contains(type) && message.key().equals(customer))
                .toList();
    }

    private void destroyKeyOf(String customer) {
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = ?",
                        customer);
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }

    /** All that is kept in read models and saved memories has it, if anything has. */
    private boolean isSaved(String text) {
        return Planted.places(service, text).stream().anyMatch(place -> place.startsWith("collection"));
    }
}
