package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.engagement.moments.ComplaintFollowedUp;
import io.tierledger.people.Directory;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.Planted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contact with customers, as people record it: the business date is Wednesday 11 March 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MomentsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 10);
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        PersonRecorded bea =
                new PersonRecorded("bea", List.of("account-manager"), null, "am-2", List.of(), "name", "customer/1");
        service.upstream()
                .send(
                        Topics.PEOPLE,
                        "bea",
                        0,
                        service.upstream().nextSequence(),
                        PublishedEvent.typeOf(PersonRecorded.class),
                        EventStoreConfiguration.STORED_JSON.writeValueAsBytes(bea));
        ServiceUnderTest.await(
                "people",
                () -> service.bean(Directory.class).now().person("bea").isPresent());
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        for (String customer : List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7")) {
            service.publish(Topics.TIERS, customer, EngagementServiceTest.assigned(customer, "am-1", "B"));
        }
        ADay.begins(service, YESTERDAY, 7);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_call_that_nobody_planned_is_recorded_shown_and_counts_as_a_contact_of_its_day() {
        int before = contacts("K1", "2026-03-02");
        HttpResponse<String> made =
                post("K1", "{\"kind\":\"CALL\",\"on\":\"2026-03-02\",\"by\":\"bea\",\"note\":\"asks for a quote\"}");
        JsonNode moment = read(201, made);
        assertThat(moment.get("by").asString()).isEqualTo("bea");
        assertThat(moment.get("recordedBy").asString()).isEqualTo("jan");
        assertThat(moment.get("recordedOn").asString()).isEqualTo("2026-03-11");
        assertThat(moment.get("note").asString()).isEqualTo("asks for a quote");
        assertThat(moment.get("unplanned").asBoolean()).isTrue();
        assertThat(moment.propertyNames())
                .doesNotContain("activityId", "state", "satisfied", "owner", "due", "late", "closedOn", "sealed");
        String place = made.headers().firstValue("Location").orElseThrow();
        assertThat(place)
                .isEqualTo("/api/customers/K1/moments/" + moment.get("momentId").asString());
        assertThat(read(200, service.get(place))).isEqualTo(moment);
        assertThat(contacts("K1", "2026-03-02")).isEqualTo(before + 1);
        read(201, post("K1", "{\"kind\":\"COMPLAINT\",\"on\":\"2026-03-02\",\"note\":\"late again\"}"));
        assertThat(contacts("K1", "2026-03-02")).as("a complaint is none").isEqualTo(before + 1);
    }

    @Test
    void one_that_names_an_activity_completes_exactly_that_and_is_refused_as_its_completion_is() {
        int before = contacts("K2", "2026-03-11");
        JsonNode moment =
                read(201, post("K2", "{\"kind\":\"VISIT\",\"activityId\":\"K2~1~3\",\"note\":\"saw the new hall\"}"));
        assertThat(moment.get("on").asString()).isEqualTo("2026-03-11");
        assertThat(moment.get("unplanned").asBoolean()).isFalse();
        assertThat(moment.get("activityId").asString()).isEqualTo("K2~1~3");
        assertThat(moment.get("note").asString()).isEqualTo("saw the new hall");
        JsonNode activity = read(200, service.get("/api/activities/K2~1~3"));
        assertThat(activity.get("state").asString()).isEqualTo("done");
        assertThat(activity.get("on").asString()).isEqualTo("2026-03-11");
        assertThat(activity.get("note").asString()).isEqualTo("saw the new hall");
        assertThat(activity.get("by").asString()).isEqualTo("jan");
        assertThat(read(200, service.get("/api/plans/K2")).at("/kept/given").asInt())
                .as("nothing else is settled")
                .isEqualTo(1);
        assertThat(contacts("K2", "2026-03-11")).as("counted once").isEqualTo(before + 1);

        String again = "{\"kind\":\"CALL\",\"activityId\":\"%s\"}";
        refused(409, "activity-done", post("K2", again.formatted("K2~1~3")));
        refused(404, "not-found", post("K2", again.formatted("K3~1~3")));
        refused(404, "not-found", post("K2", again.formatted("K2~1~99")));
        refused(404, "not-found", post("K2", again.formatted("nonsense")));
        refused(
                422,
                "date-outside-plan",
                "on",
                post("K2", "{\"kind\":\"CALL\",\"on\":\"2025-12-01\",\"activityId\":\"K2~1~4\"}"));
        assertThat(items("K2", "")).as("what is refused leaves nothing").hasSize(1);
        assertThat(read(200, service.get("/api/activities/K3~1~3")).get("state").asString())
                .isEqualTo("due");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on":"2026-03-02"}                                                    | missing                  | kind
            {"kind":"CALL","on":"2026-03-12"}                                      | after-the-business-date  | on
            {"kind":"CALL","on":"1200-01-01"}                                      | out-of-range-of-years    | on
            {"kind":"CALL","by":"nobody"}                                          | unknown-person           | by
            {"kind":"CALL","solved":false}                                         | not-of-this-kind         | solved
            {"kind":"VISIT","satisfied":true}                                      | not-of-this-kind         | satisfied
            {"kind":"MAIL","recommendedTo":"x"}                                    | not-of-this-kind         | recommendedTo
            {"kind":"CALL","due":"2026-03-20"}                                     | not-of-this-kind         | due
            {"kind":"COMPLAINT","note":"x","owner":"bea"}                          | not-of-this-kind         | owner
            {"kind":"COMPLAINT","note":"x","state":"OPEN"}                         | not-of-this-kind         | state
            {"kind":"COMPLAINT","note":"x","activityId":"K3~1~1"}                  | not-of-this-kind         | activityId
            {"kind":"AGREEMENT","note":"x","due":"2026-03-20","activityId":"K3~1~1"} | not-of-this-kind       | activityId
            {"kind":"AGREEMENT","note":"x","due":"2026-03-20","solved":true}       | not-of-this-kind         | solved
            {"kind":"COMPLAINT"}                                                   | missing                  | note
            {"kind":"AGREEMENT","due":"2026-03-20"}                                | missing                  | note
            {"kind":"AGREEMENT","note":"x"}                                        | missing                  | due
            {"kind":"AGREEMENT","note":"x","due":"2026-03-10"}                     | due-before-it-was-agreed | due
            {"kind":"AGREEMENT","note":"x","due":"2026-03-20","owner":"nobody"}    | unknown-person           | owner
            """)
    void what_will_not_do_is_said_by_field(String body, String code, String field) {
        refused(422, code, field, post("K3", body));
        assertThat(items("K3", "")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused_before_anything_is_looked_at() {
        refused(400, "unknown-property", post("K3", "{\"kind\":\"CALL\",\"mood\":\"good\"}"));
        assertThat(post("K3", "{\"kind\":\"SHOUT\"}").statusCode()).isEqualTo(400);
        refused(400, "bad-moment-kind", service.get("/api/customers/K3/moments?kind=SHOUT"));
        refused(400, "bad-moment-state", service.get("/api/customers/K3/moments?state=KNOWN"));
        refused(400, "bad-date", service.get("/api/customers/K3/moments?from=soon"));
        refused(422, "before-from", service.get("/api/customers/K3/moments?from=2026-03-02&to=2026-03-01"));
        refused(400, "bad-cursor", service.get("/api/customers/K3/moments?cursor=x"));
    }

    @Test
    void an_agreement_is_closed_once_by_its_owner_or_who_answers() {
        String agreed =
                "{\"kind\":\"AGREEMENT\",\"on\":\"2026-03-01\",\"note\":\"a fixed contact\",\"owner\":\"bea\",\"due\":\"2026-03-09\"}";
        JsonNode open = read(201, post("K4", agreed));
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("owner").asString()).isEqualTo("bea");
        assertThat(open.get("late").asBoolean()).isTrue();
        String closing = "/api/customers/K4/moments/" + open.get("momentId").asString() + "/state";
        String other = service.issuer().accountManager("cees", "am-3");
        HttpResponse<String> foreign = service.as(other, "POST", closing, "{\"state\":\"KEPT\"}");
        refused(403, "not-yours", foreign);
        assertThat(foreign.body()).contains("\"answering\":\"am-1\"");
        refused(422, "not-closed", "state", write(closing, "{\"state\":\"OPEN\"}"));
        refused(422, "missing", "state", write(closing, "{}"));

        String owner = service.issuer().accountManager("bea", "am-2");
        JsonNode kept =
                read(200, service.as(owner, "POST", closing, "{\"state\":\"KEPT\",\"note\":\"introduced by mail\"}"));
        assertThat(kept.get("state").asString()).isEqualTo("KEPT");
        assertThat(kept.get("late").asBoolean()).isFalse();
        assertThat(kept.get("closedOn").asString()).isEqualTo("2026-03-11");
        assertThat(kept.get("closedBy").asString()).isEqualTo("bea");
        assertThat(kept.get("closing").asString()).isEqualTo("introduced by mail");
        assertThat(kept.get("note").asString()).isEqualTo("a fixed contact");
        refused(409, "agreement-closed", write(closing, "{\"state\":\"BROKEN\"}"));
        refused(409, "no-complaint", write(closing.replace("/state", "/follow-up"), "{\"solved\":true}"));
        refused(404, "not-found", write(closing.replace("K4", "K5"), "{\"state\":\"BROKEN\"}"));
        refused(403, "not-yours", service.as(owner, "POST", "/api/customers/K4/moments", "{\"kind\":\"CALL\"}"));

        String broken = agreed.replace("}", ",\"state\":\"BROKEN\"}");
        assertThat(read(201, post("K4", broken)).get("state").asString()).isEqualTo("BROKEN");
        assertThat(items("K4", "?state=OPEN")).isEmpty();
        assertThat(items("K4", "?state=KEPT")).hasSize(1);
    }

    @Test
    void a_complaint_is_followed_up_as_often_as_there_is_something_to_say() {
        JsonNode open = read(201, post("K5", "{\"kind\":\"COMPLAINT\",\"note\":\"the van was late\"}"));
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.has("satisfied")).isFalse();
        String following = "/api/customers/K5/moments/" + open.get("momentId").asString() + "/follow-up";
        refused(422, "missing", "solved", write(following, "{}"));
        JsonNode solved = read(200, write(following, "{\"solved\":true}"));
        assertThat(solved.get("state").asString()).isEqualTo("SOLVED");
        JsonNode content = read(200, write(following, "{\"satisfied\":true,\"recommendedTo\":\"Bakkerij Smit\"}"));
        assertThat(content.get("state").asString()).as("as it was").isEqualTo("SOLVED");
        assertThat(content.get("satisfied").asBoolean()).isTrue();
        assertThat(content.get("recommendedTo").asString()).isEqualTo("Bakkerij Smit");
        JsonNode back = read(200, write(following, "{\"solved\":false,\"satisfied\":false}"));
        assertThat(back.get("state").asString()).isEqualTo("OPEN");
        assertThat(back.get("recommendedTo").asString()).as("as it was").isEqualTo("Bakkerij Smit");
        refused(409, "no-agreement", write(following.replace("/follow-up", "/state"), "{\"state\":\"KEPT\"}"));
        refused(404, "not-found", write("/api/customers/K5/moments/none/follow-up", "{\"solved\":true}"));
        assertThat(service.allEvents().stream()
                        .filter(stored -> stored.event() instanceof ComplaintFollowedUp followed
                                && followed.customerId().equals("K5"))
                        .count())
                .as("each step is an event of its own")
                .isEqualTo(3);
    }

    @Test
    void they_are_listed_the_newest_first_page_by_page_and_rebuilt_from_events() {
        for (String on : List.of("2026-03-03", "2026-03-05", "2026-03-04", "2026-03-05")) {
            read(201, post("K6", "{\"kind\":\"CALL\",\"on\":\"" + on + "\"}"));
        }
        read(201, post("K6", "{\"kind\":\"MAIL\",\"on\":\"2026-03-04\"}"));
        List<JsonNode> all = items("K6", "");
        assertThat(all)
                .extracting(one -> one.get("on").asString())
                .containsExactly("2026-03-05", "2026-03-05", "2026-03-04", "2026-03-04", "2026-03-03");
        assertThat(all.get(2).get("kind").asString())
                .as("of one day what was recorded last")
                .isEqualTo("MAIL");
        List<JsonNode> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(200, service.get("/api/customers/K6/moments?limit=2" + next));
            page.get("items").forEach(paged::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(all);
        assertThat(items("K6", "?kind=MAIL")).hasSize(1);
        assertThat(items("K6", "?from=2026-03-04&to=2026-03-04")).hasSize(2);
        assertThat(items("K9", "")).isEmpty();
        service.bean(MongoDatabase.class).drop();
        service.restart();
        assertThat(items("K6", "")).isEqualTo(all);
    }

    @Test
    void notes_stand_sealed_and_are_gone_with_the_key_of_the_customer() {
        List<String> secrets =
                List.of("spoke of her illness", "her brother in Breda", "his bankrupt cousin", "in the paper");
        read(201, post("K7", "{\"kind\":\"CALL\",\"note\":\"" + secrets.get(0) + "\"}"));
        String complaint = read(
                        201,
                        post(
                                "K7",
                                "{\"kind\":\"COMPLAINT\",\"note\":\"cold\",\"recommendedTo\":\"" + secrets.get(1)
                                        + "\"}"))
                .get("momentId")
                .asString();
        read(
                200,
                write(
                        "/api/customers/K7/moments/" + complaint + "/follow-up",
                        "{\"recommendedTo\":\"" + secrets.get(2) + "\"}"));
        String agreement = read(201, post("K7", "{\"kind\":\"AGREEMENT\",\"note\":\"soon\",\"due\":\"2026-04-01\"}"))
                .get("momentId")
                .asString();
        read(
                200,
                write(
                        "/api/customers/K7/moments/" + agreement + "/state",
                        "{\"state\":\"BROKEN\",\"note\":\"" + secrets.get(3) + "\"}"));
        assertThat(items("K7", "").toString()).contains(secrets.get(0), secrets.get(2), secrets.get(3));
        for (String secret : secrets) {
            assertThat(Planted.places(service, secret)).as(secret).isEmpty();
        }
        assertThat(Planted.places(service, complaint))
                .as("what is not sealed is found")
                .anyMatch(place -> place.startsWith("event"))
                .anyMatch(place -> place.startsWith("collection"));

        String keys = service.stores().jdbcUrl("tierledger_keys");
        new JdbcTemplate(new DriverManagerDataSource(keys))
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K7'");
        service.restart();
        for (JsonNode left : items("K7", "")) {
            assertThat(left.get("sealed").asString()).isEqualTo("erased");
            assertThat(left.propertyNames()).doesNotContain("note", "recommendedTo", "closing");
            assertThat(left.get("by").asString()).isEqualTo("jan");
        }
        refused(409, "already-erased", post("K7", "{\"kind\":\"CALL\",\"activityId\":\"K7~1~1\"}"));
        assertThat(read(200, service.get("/api/activities/K7~1~1")).get("state").asString())
                .isNotEqualTo("done");
    }

    private int contacts(String customer, String day) {
        JsonNode given = read(200, service.get("/internal/contacts?from=" + day + "&to=" + day));
        return given.get("perCustomer").path(customer).asInt(0);
    }

    private List<JsonNode> items(String customer, String query) {
        return read(200, service.get("/api/customers/" + customer + "/moments" + query))
                .get("items")
                .valueStream()
                .toList();
    }

    private HttpResponse<String> post(String customer, String body) {
        return write("/api/customers/" + customer + "/moments", body);
    }

    private HttpResponse<String> write(String path, String body) {
        return service.call("POST", path, body, "Tierledger-User", "jan");
    }

    private static void refused(int status, String code, String field, HttpResponse<String> answer) {
        refused(status, code, answer);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(read(status, answer).get("code").asString()).isEqualTo(code);
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
