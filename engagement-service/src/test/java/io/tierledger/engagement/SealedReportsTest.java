package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say of an activity stands sealed in one event, is shown, and is shown no more once the customer's key is destroyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedReportsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTE = "spoke of his divorce";
    private static final String WHO = "jan.jansen";
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        service.publish(Topics.TIERS, "K1", EngagementServiceTest.assigned("K1", "am-1", "B"));
        service.publish(Topics.TIERS, "K2", EngagementServiceTest.assigned("K2", "am-1", "B"));
        service.awaitEvents("plan-drawn-up", 2);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_report_is_shown_and_stands_nowhere_in_clear() {
        assertThat(done("K1~1~1").statusCode()).isEqualTo(200);

        JsonNode shown = activity("K1");
        assertThat(shown.get("note").asString()).isEqualTo(NOTE);
        assertThat(shown.get("by").asString()).isEqualTo(WHO);
        assertThat(shown.has("sealed")).isFalse();
        assertThat(JSON.readTree(service.get("/api/activities?state=done&from=2026-01-01&to=2027-12-31")
                                .body())
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("customerId").asString().equals("K1"))
                        .map(item -> item.path("note").asString()))
                .containsExactly(NOTE);
        ServiceUnderTest.await(
                "it is published",
                () -> messages().contains("activity.completed.v2") && messages().contains("engagement/"));
        assertThat(Planted.places(service, NOTE)).isEmpty();
        assertThat(Planted.places(service, "K1"))
                .as("what is not sealed is found")
                .anyMatch(place -> place.startsWith("event"))
                .anyMatch(place -> place.startsWith("table"))
                .anyMatch(place -> place.startsWith("collection"))
                .anyMatch(place -> place.startsWith("message"));
    }

    @Test
    void an_answer_that_is_kept_for_a_second_try_tells_nothing_either() {
        service.publish(Topics.TIERS, "K4", EngagementServiceTest.assigned("K4", "am-1", "B"));
        ServiceUnderTest.await(
                "the plan is told", () -> service.get("/api/plans/K4").statusCode() == 200);
        HttpResponse<String> first = doneWithKey();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        service.restart();
        HttpResponse<String> again = doneWithKey();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Planted.places(service, "owes the barber", "c0ffee-done")).isEmpty();
    }

    private HttpResponse<String> doneWithKey() {
        return service.call(
                "POST",
                "/api/activities/K4~1~1/completion",
                "{\"note\":\"owes the barber\"}",
                "Tierledger-User",
                "Kees Kwaad",
                "Idempotency-Key",
                "c0ffee-done");
    }

    @Test
    void without_its_key_a_report_is_gone_and_the_rest_stays() {
        assertThat(done("K2~1~1").statusCode()).isEqualTo(200);
        destroyKeyOf("K2");
        service.restart();

        JsonNode left = activity("K2");
        assertThat(left.get("state").asString()).isEqualTo("done");
        assertThat(left.get("sealed").asString()).isEqualTo("erased");
        assertThat(left.has("note")).isFalse();
        assertThat(left.path("by").asString("")).as("an id is no text").isEqualTo(WHO);
        HttpResponse<String> more = done("K2~1~2");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("already-erased");
    }

    @Test
    void another_service_is_told_what_an_event_of_this_one_gave_and_nothing_else() {
        service.publish(Topics.TIERS, "K3", EngagementServiceTest.assigned("K3", "am-1", "B"));
        ServiceUnderTest.await(
                "the plan is told", () -> service.get("/api/plans/K3").statusCode() == 200);
        assertThat(done("K3~1~1").statusCode()).isEqualTo(200);
        String ref = "engagement/"
                + service.allEvents().stream()
                        .filter(stored -> stored.stream().contains("K3") && stored.event() instanceof Reported)
                        .findFirst()
                        .orElseThrow()
                        .position();

        JsonNode texts = JSON.readTree(asked("\"" + ref + "\",\"engagement/1\"").body());
        assertThat(texts).isEqualTo(JSON.readTree("""
                {"texts":{"%s":{"members":{"by":"%s","note":"%s"},"sealed":null}}}""".formatted(ref, WHO, NOTE)));
        assertThat(asked("\"scoring/1\"").statusCode()).isEqualTo(400);
        assertThat(asked(String.join(",", Collections.nCopies(1_001, "\"" + ref + "\"")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.call("POST", "/internal/texts", "{}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> asked(String refs) {
        return service.call("POST", "/internal/texts", "{\"refs\":[" + refs + "]}");
    }

    private HttpResponse<String> done(String activity) {
        return service.call(
                "POST",
                "/api/activities/" + activity + "/completion",
                "{\"note\":\"" + NOTE + "\"}",
                "Tierledger-User",
                WHO);
    }

    private JsonNode activity(String customer) {
        return JSON.readTree(service.get("/api/plans/" + customer).body()).at("/activities/0");
    }

    private void destroyKeyOf(String customer) {
        String keys = service.stores().jdbcUrl("tierledger_keys");
        new JdbcTemplate(new DriverManagerDataSource(keys))
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = ?",
                        customer);
    }

    private String messages() {
        StringBuilder all = new StringBuilder();
        PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS)
                .forEach(message -> all.append(message).append('\n'));
        return all.toString();
    }
}
