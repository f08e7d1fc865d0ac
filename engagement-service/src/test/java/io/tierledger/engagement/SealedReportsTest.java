package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tierledger.contracts.Topics;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.bson.types.Binary;
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
    private static final String WHO = "Jan Jansen";
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
                        .at("/items/0/note")
                        .asString())
                .isEqualTo(NOTE);
        assertThat(service.allEvents()).extracting(Object::toString).noneMatch(SealedReportsTest::tells);
        assertThat(plansInMongo()).isFalse();
        ServiceUnderTest.await(
                "it is published",
                () -> messages().contains("activity.completed.v2") && messages().contains("engagement/"));
        assertThat(messages()).doesNotContain(NOTE).doesNotContain(WHO);
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
        assertThat(left.has("by")).isFalse();
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

    private boolean plansInMongo() {
        try (MongoClient client = MongoClients.create(service.stores().mongo())) {
            for (org.bson.Document plan : client.getDatabase("tierledger_engagement")
                    .getCollection("plans")
                    .find()) {
                if (tells(new String(plan.get("plans", Binary.class).getData(), StandardCharsets.UTF_8))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String messages() {
        StringBuilder all = new StringBuilder();
        PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS)
                .forEach(message -> all.append(message).append('\n'));
        return all.toString();
    }

    private static boolean tells(String text) {
        return text.contains(NOTE) || text.contains(WHO);
    }
}
