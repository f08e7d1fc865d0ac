package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.ErasureCarriedOut;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer is erased by two administrators, once, whatever breaks in between; after that nobody finds its name, and no file brings it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasingACustomerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "Wilhelmina Wildevuur";
    private static final String WHY = "vroeg ons haar te vergeten";
    private static final String ASKS = "anna";
    private static final String APPROVES = "bea";
    private static final List<String> STAGES = List.of("scoring", "tier", "engagement");
    /** Where it breaks, again and again. */
    private static final Set<String> BREAKING = ConcurrentHashMap.newKeySet();

    private static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();
    private ServiceUnderTest service;

    @Configuration(proxyBeanMethods = false)
    @Import(CustomerService.class)
    static class Fragile {
        @Bean
        CrashPoints crashPoints() {
            return point -> {
                if (BREAKING.contains(point)) {
                    BROKEN.add(point);
                    throw new IllegalStateException("crash " + point);
                }
            };
        }
    }

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(Fragile.class, "customer", Map.of("tierledger.erasure.done-after", "PT1S"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void one_asks_another_approves_and_it_is_done_when_all_four_services_have_said_so() {
        removed("A1");
        JsonNode requested = json(as(ASKS, "POST", "/api/customers/A1/erasure", reason()), 201);
        assertThat(requested.path("state").asString("")).isEqualTo("REQUESTED");
        assertThat(requested.path("reason").asString("")).isEqualTo(WHY);
        assertThat(requested.path("requestedBy").asString("")).isEqualTo(ASKS);
        refused(as(ASKS, "POST", "/api/customers/A1/erasure", reason()), 409, "erasure-requested");

        HttpResponse<String> own = as(ASKS, "POST", "/api/customers/A1/erasure/approval", "");
        refused(own, 403, "made-yourself");
        assertThat(own.body()).contains("another person than who requested it");
        assertThat(name("A1")).isEqualTo(NAME);

        JsonNode approved = json(as(APPROVES, "POST", "/api/customers/A1/erasure/approval", ""), 202);
        assertThat(approved.path("approvedBy").asString("")).isEqualTo(APPROVES);
        refused(as("cor", "POST", "/api/customers/A1/erasure/approval", ""), 409);
        refused(as(ASKS, "DELETE", "/api/customers/A1/erasure", ""), 409);
        ServiceUnderTest.await(
                "its own part", () -> state("A1").path("carriedOut").toString().equals("[\"customer\"]"));
        assertThat(keys().queryForList(
                                "select epoch from subject_key where subject = 'A1' and wrapped is null",
                                Integer.class))
                .containsExactly(1);
        String erasure = approved.path("erasureId").asString();
        for (String stage : STAGES) {
            assertThat(state("A1").path("state").asString(""))
                    .as("before " + stage)
                    .isEqualTo("RUNNING");
            carriedOut(erasure, stage);
        }
        done("A1");
        assertThat(state("A1").path("reason").asString(""))
                .as("the act is not the customer")
                .isEqualTo(WHY);
        assertThat(PublishedMessage.all(service.stores().kafka(), Topics.CUSTOMERS, 12).stream()
                        .filter(one -> one.type().equals("io.tierledger.subject.erased.v1")
                                && one.json().path("subject").asString("").equals("A1")))
                .as("in every partition")
                .hasSize(12);
        refused(as(ASKS, "POST", "/api/customers/A1/erasure", reason()), 409, "already-erased");
        refused(as(APPROVES, "POST", "/api/customers/A1/erasure/approval", ""), 409, "already-erased");
        assertThat(Planted.places(service, NAME, WHY)).isEmpty();
    }

    @Test
    void who_is_not_removed_is_not_erased_and_what_was_asked_can_be_withdrawn() {
        service.call("PUT", "/api/customers/B1", named());
        refused(as(ASKS, "POST", "/api/customers/B1/erasure", reason()), 409, "not-removed");
        refused(as(ASKS, "POST", "/api/customers/B9/erasure", reason()), 404, "not-found");
        removed("B2");
        assertThat(state("B2").path("state").asString("")).isEqualTo("NONE");
        refused(as(ASKS, "POST", "/api/customers/B2/erasure", "{}"), 422, "missing");
        refused(as(APPROVES, "POST", "/api/customers/B2/erasure/approval", ""), 409, "no-erasure-requested");
        json(as(ASKS, "POST", "/api/customers/B2/erasure", reason()), 201);
        assertThat(as("cor", "DELETE", "/api/customers/B2/erasure", "").statusCode())
                .isEqualTo(204);
        assertThat(state("B2").path("state").asString("")).isEqualTo("WITHDRAWN");
        refused(as(APPROVES, "POST", "/api/customers/B2/erasure/approval", ""), 409, "no-erasure-requested");
        assertThat(name("B2")).isEqualTo(NAME);

        json(as(ASKS, "POST", "/api/customers/B2/erasure", reason()), 201);
        service.call(
                "POST",
                "/api/customers/B2/status",
                "{\"status\":\"ACTIVE\",\"reason\":\"came back\"}",
                "Tierledger-User",
                "dirk");
        refused(as(APPROVES, "POST", "/api/customers/B2/erasure/approval", ""), 409, "not-removed");
    }

    @Test
    void afterwards_it_says_erased_and_no_list_or_search_finds_the_name() {
        removed("C1");
        erased("C1");
        JsonNode page = json(service.get("/api/customers/C1"), 200);
        String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
        assertThat(page.path("name").isNull()).isTrue();
        assertThat(page.path("facts").isNull()).isTrue();
        assertThat(page.path("sealed").asString("")).isEqualTo("erased");
        assertThat(page.path("erasedOn").asString("")).isEqualTo(today);
        assertThat(page.at("/statuses/1/sealed").asString("")).isEqualTo("erased");
        assertThat(page.at("/statuses/1/to").asString("")).isEqualTo("REMOVED");
        JsonNode listed = json(service.get("/api/customers?search=C1"), 200).at("/items/0");
        assertThat(listed.path("name").isNull()).isTrue();
        assertThat(listed.path("erasedOn").asString("")).isEqualTo(today);
        assertThat(listed.path("sealed").asString("")).isEqualTo("erased");
        assertThat(json(service.get("/api/customers?search=Wildevuur"), 200).toString())
                .doesNotContain("\"C1\"");
        assertThat(service.call("POST", "/internal/names", "{\"ids\":[\"C1\"]}").body())
                .doesNotContain(NAME);
    }

    @Test
    void tonights_files_bring_nothing_back_and_an_administrator_makes_it_known_anew() {
        removed("D1");
        ordered("D-O1", "D1");
        erased("D1");
        service.call("PUT", "/api/customers/D2", named());
        JsonNode customers = file("customers", "customer_id,name,status\nD1," + NAME + ",\nD2,Els,\n");
        assertThat(customers.path("rejected").asInt()).as("%s", customers).isEqualTo(1);
        assertThat(errors(customers)).contains("erased").doesNotContain(NAME);
        JsonNode bare = file("customers", "customer_id,status\nD1,active\n");
        assertThat(bare.path("rejected").asInt()).as("%s", bare).isEqualTo(1);
        assertThat(errors(bare)).contains("erased");
        JsonNode orders = file(
                "orders",
                "order_id,customer_id,placed_on,amount,currency\nD-O1,D1,2026-11-01,5.00,EUR\nD-O2,D1,2026-11-01,5.00,EUR\n"
                        + "D-O3,D2,2026-11-01,5.00,EUR\n");
        assertThat(orders.path("duplicate").asInt())
                .as("what is stored stays: %s", orders)
                .isEqualTo(1);
        assertThat(orders.path("rejected").asInt()).isEqualTo(1);
        assertThat(errors(orders)).contains("erased");
        assertThat(ordered("D-O4", "D1").statusCode()).isEqualTo(422);
        assertThat(status("D1", "ACTIVE").statusCode()).isEqualTo(409);

        String version =
                service.get("/api/customers/D1").headers().firstValue("ETag").orElseThrow();
        refused(
                service.call("PATCH", "/api/customers/D1", "{\"territory\":\"West\"}", "If-Match", version),
                409,
                "already-erased");
        HttpResponse<String> byAProgram = service.call(
                "PUT",
                "/api/customers/D1",
                "{\"name\":\"Nieuwe Naam\"}",
                "If-Match",
                version,
                "Authorization",
                "Bearer " + tokenOfAnImport());
        refused(byAProgram, 409, "already-erased");
        HttpResponse<String> anew = service.call(
                "PUT",
                "/api/customers/D1",
                "{\"name\":\"Nieuwe Naam\",\"status\":\"PROSPECT\"}",
                "If-Match",
                version,
                "Tierledger-User",
                ASKS);
        JsonNode page = json(anew, 200);
        assertThat(page.path("name").asString("")).isEqualTo("Nieuwe Naam");
        assertThat(page.path("erasedOn").isMissingNode()).isTrue();
        assertThat(page.at("/statuses/1/sealed").asString(""))
                .as("what was said before stays erased")
                .isEqualTo("erased");
        assertThat(keys().queryForList(
                                "select epoch from subject_key where subject = 'D1' and wrapped is not null",
                                Integer.class))
                .containsExactly(2);
        assertThat(ordered("D-O4", "D1").statusCode()).isEqualTo(201);
        service.restart();
        assertThat(name("D1")).isEqualTo("Nieuwe Naam");
        assertThat(status("D1", "REMOVED").statusCode()).isEqualTo(200);
        erased("D1");
        assertThat(service.get("/api/customers/D1").body()).doesNotContain("Nieuwe Naam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after-keys-destroyed", "after-erasure-told", "after-own-report"})
    void stopped_between_two_steps_it_goes_on_and_ends_once(String point) {
        String id = "E-" + point;
        removed(id);
        BREAKING.add(point);
        try {
            json(as(ASKS, "POST", "/api/customers/" + id + "/erasure", reason()), 201);
            json(as(APPROVES, "POST", "/api/customers/" + id + "/erasure/approval", ""), 202);
            ServiceUnderTest.await("it breaks", () -> BROKEN.contains(point));
        } finally {
            BREAKING.remove(point);
        }
        service.restart();
        assertThat(service.get("/api/customers/" + id).body()).doesNotContain(NAME);
        String erasure = state(id).path("erasureId").asString();
        ServiceUnderTest.await(
                "told", () -> state(id).path("carriedOut").toString().contains("customer"));
        STAGES.forEach(stage -> carriedOut(erasure, stage));
        STAGES.forEach(stage -> carriedOut(erasure, stage));
        done(id);
        assertThat(named("subject-erased", "customer:" + id)).hasSize(1);
        assertThat(named("carried-out", "carried-out:" + erasure)).hasSize(1);
        assertThat(named("erasure-reported", "erasure:customer:" + id)).hasSize(4);
        assertThat(named("erasure-done", "erasure:customer:" + id)).hasSize(1);
    }

    @Test
    void an_old_backup_of_the_keys_shows_nothing_and_a_destroyed_key_without_event_gets_one() {
        removed("F1");
        byte[] before = keys().queryForObject("select wrapped from subject_key where subject = 'F1'", byte[].class);
        erased("F1");
        keys().update(
                        "update subject_key set wrapped = ?, destroyed_at = null, erasure = null where subject = 'F1'",
                        (Object) before);
        removed("F2");
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'other' where subject = 'F2'");
        service.restart();

        assertThat(keys().queryForObject("select wrapped is null from subject_key where subject = 'F1'", Boolean.class))
                .isTrue();
        assertThat(service.get("/api/customers/F1").body()).doesNotContain(NAME);
        ServiceUnderTest.await(
                "told", () -> named("subject-erased", "customer:F2").size() == 1);
        assertThat(state("F2").path("state").asString("")).isEqualTo("DONE");
        assertThat(named("subject-erased", "customer:F1")).hasSize(1);
    }

    @Test
    void a_key_that_is_missing_and_was_not_destroyed_is_an_alarm_and_is_not_made_anew() {
        removed("G1");
        keys().update("delete from subject_key where subject = 'G1'");
        service.restart();
        json(as(ASKS, "POST", "/api/customers/G1/erasure", reason()), 201);
        refused(as(APPROVES, "POST", "/api/customers/G1/erasure/approval", ""), 503, "keys-away");
        assertThat(status("G1", "ACTIVE").statusCode()).isEqualTo(503);
        assertThat(json(service.get("/api/customers/G1"), 200).path("sealed").asString(""))
                .isEqualTo("unavailable");
        assertThat(keys().queryForList("select epoch from subject_key where subject = 'G1'"))
                .isEmpty();
    }

    private String tokenOfAnImport() {
        json(as(ASKS, "PUT", "/api/people/otto", "{\"name\":\"O\"}"), 201);
        String last = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9).toString();
        return json(
                        as(
                                ASKS,
                                "POST",
                                "/api/tokens",
                                "{\"purpose\":\"import\",\"owner\":\"otto\",\"expiresOn\":\"" + last + "\"}"),
                        201)
                .path("token")
                .asString();
    }

    private void removed(String id) {
        json(service.call("PUT", "/api/customers/" + id, named()), 201);
        json(status(id, "REMOVED"), 200);
    }

    private HttpResponse<String> status(String id, String status) {
        return service.call(
                "POST",
                "/api/customers/" + id + "/status",
                "{\"status\":\"" + status + "\",\"reason\":\"" + NAME + " asked\"}",
                "Tierledger-User",
                "dirk");
    }

    private void erased(String id) {
        json(as(ASKS, "POST", "/api/customers/" + id + "/erasure", reason()), 201);
        String erasure = json(as(APPROVES, "POST", "/api/customers/" + id + "/erasure/approval", ""), 202)
                .path("erasureId")
                .asString();
        ServiceUnderTest.await(
                "told", () -> state(id).path("carriedOut").toString().contains("customer"));
        STAGES.forEach(stage -> carriedOut(erasure, stage));
        done(id);
    }

    private void carriedOut(String erasure, String stage) {
        String topic = Map.of("scoring", Topics.SCORES, "tier", Topics.TIERS, "engagement", Topics.ENGAGEMENT)
                .get(stage);
        service.publishToAll(topic, new ErasureCarriedOut(erasure, stage));
    }

    private void done(String id) {
        ServiceUnderTest.await(
                "done", () -> state(id).path("state").asString("").equals("DONE"));
    }

    private JsonNode state(String id) {
        return json(as(APPROVES, "GET", "/api/customers/" + id + "/erasure", ""), 200);
    }

    private String name(String id) {
        return json(service.get("/api/customers/" + id), 200).path("name").asString("");
    }

    private HttpResponse<String> ordered(String order, String customer) {
        return service.call(
                "POST",
                "/api/orders",
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer
                        + "\",\"placedOn\":\"2026-11-01\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}");
    }

    private JsonNode file(String kind, String text) {
        HttpResponse<String> answer = Sending.csv(service, "/api/imports/" + kind, text);
        String id = JSON.readTree(answer.body()).path("id").asString();
        ServiceUnderTest.await(
                "stored",
                () -> Stream.of("STORED", "SETTLED")
                        .anyMatch(
                                JSON.readTree(service.get("/api/imports/" + id).body())
                                        .path("state")
                                        .asString("")::equals));
        return json(service.get("/api/imports/" + id), 200);
    }

    private String errors(JsonNode run) {
        return service.get("/api/imports/" + run.path("id").asString() + "/errors")
                .body();
    }

    private List<StoredEvent> named(String name, String stream) {
        return service.allEvents().stream()
                .filter(stored -> stored.name().equals(name) && stored.stream().equals(stream))
                .toList();
    }

    private HttpResponse<String> as(String user, String method, String path, String body) {
        return service.call(method, path, body, "Tierledger-User", user);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo(code);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String named() {
        return "{\"name\":\"" + NAME + "\",\"facts\":{\"x-note\":\"" + NAME + "\"}}";
    }

    private static String reason() {
        return "{\"reason\":\"" + WHY + "\"}";
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }
}
