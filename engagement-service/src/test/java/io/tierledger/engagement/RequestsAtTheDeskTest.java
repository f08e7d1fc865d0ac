package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.tiers.Evidence;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An hour at the service desk, on the queue of docs/answering.md: the business date is Wednesday 11 March 2026, in mode follow-orders, so
 * it is the opening of that day, or the last moment that was recorded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestsAtTheDeskTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 10);
    private static final String SECRET = "asks about his divorce";
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        service.publish(Topics.TIERS, "KA", EngagementServiceTest.assigned("KA", "am-1", "A"));
        service.publish(Topics.TIERS, "KB", EngagementServiceTest.assigned("KB", "am-1", "B"));
        service.publish(Topics.TIERS, "KC", EngagementServiceTest.assigned("KC", null, "C"));
        ADay.begins(service, YESTERDAY, 3);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void nothing_waits_at_first() {
        JsonNode queue = read(200, service.get("/api/requests/queue"));
        assertThat(queue.get("now").asString()).startsWith("2026-03-11T08:30").endsWith("+01:00");
        assertThat(queue.get("items")).isEmpty();
        assertThat(queue.get("next").isNull()).isTrue();
        assertThat(read(200, service.get("/api/requests")).get("items")).isEmpty();
    }

    @Test
    @Order(2)
    void what_customers_ask_stands_in_the_order_in_which_it_is_answered_with_the_reason() {
        record("1", "KA", "QUESTION", null, "2026-03-10T11:00:00+01:00");
        record("2", "KA", "QUOTE", null, "2026-03-11T09:00:00+01:00");
        record("3", "KB", "PROJECT", null, "2026-03-06T15:00:00+01:00");
        record("4", "KB", "QUOTE", null, "2026-03-06T16:00:00+01:00");
        record("5", "KA", "COMPLAINT", null, "2026-03-11T09:30:00+01:00");
        record("6", "KB", "QUESTION", null, "2026-03-10T14:00:00+01:00");
        record("7", "KC", "QUESTION", null, "2026-02-24T10:00:00+01:00");
        JsonNode quote = record("8", "KC", "QUOTE", "30000", "2026-03-09T10:00:00+01:00");
        assertThat(quote.get("amount").get("amount").asString()).isEqualTo("30000.00");
        assertThat(quote.get("level").asString()).isEqualTo("C");
        assertThat(quote.has("due")).isFalse();

        JsonNode queue = read(200, service.get("/api/requests/queue?at=2026-03-11T10:00:00%2B01:00"));
        assertThat(ids(queue)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(each(queue, "because"))
                .containsExactly(
                        "due earlier",
                        "A before B",
                        "late after 5, which has room",
                        "late after 5, which has room",
                        "A before B",
                        "B before C",
                        "after A and B; 10 of 10 working days",
                        "after A and B; 1 of 10 working days");
        assertThat(queue.at("/items/0/request/due").asString()).startsWith("2026-03-11T11:00");
        assertThat(queue.at("/items/0/remaining").asString()).isEqualTo("PT1H");
        assertThat(queue.at("/items/0/expected").asString()).startsWith("2026-03-11T10:15");
        assertThat(queue.at("/items/7/expected").asString()).startsWith("2026-03-12T10:30");
        assertThat(each(queue, "predictedBreach"))
                .as("seventh: its ten working days are over")
                .containsExactly("false", "false", "false", "false", "false", "false", "true", "false");
        assertThat(queue.get("breaches").asInt()).isEqualTo(1);
        assertThat(dutch("/api/requests/queue?at=2026-03-11T10:00:00%2B01:00")
                        .at("/items/2/because")
                        .asString())
                .isEqualTo("te laat na 5, dat nog ruimte heeft");
    }

    @Test
    @Order(3)
    void pages_and_queues_of_one_assignee() {
        String whole = "/api/requests/queue?at=2026-03-11T10:00:00%2B01:00&limit=3";
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(200, service.get(whole + next));
            all.addAll(ids(page));
            assertThat(page.get("length").asInt()).isEqualTo(8);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(all).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(ids(read(200, service.get("/api/requests/queue?assignee=am-1"))))
                .as("a complaint of an A goes to the account manager")
                .containsExactly("5");
        assertThat(ids(read(200, service.get("/api/requests/queue?assignee=back-office"))))
                .hasSize(7);
        assertThat(read(200, service.get("/api/requests?customerId=KB"))
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("requestId").asString()))
                .containsExactly("6", "4", "3");
        JsonNode first = read(200, service.get("/api/requests?limit=5"));
        JsonNode second = read(
                200,
                service.get("/api/requests?limit=5&cursor=" + first.get("next").asString()));
        assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(8);
    }

    @Test
    @Order(4)
    void a_pause_takes_it_out_of_the_queue_and_moves_its_deadline() {
        String due = read(200, service.get("/api/requests/2")).get("due").asString();
        JsonNode paused = read(
                200,
                post("/api/requests/2/waiting", "{\"since\":\"2026-03-11T09:30:00+01:00\",\"awaits\":\"drawing\"}"));
        assertThat(paused.get("state").asString()).isEqualTo("waiting");
        assertThat(paused.get("awaited").asString()).isEqualTo("drawing");
        assertThat(ids(read(200, service.get("/api/requests/queue")))).doesNotContain("2");
        read(409, post("/api/requests/2/waiting", "{}"));
        read(422, post("/api/requests/2/resumption", "{\"at\":\"2026-03-11T09:00:00+01:00\"}"));
        JsonNode resumed = read(200, post("/api/requests/2/resumption", "{\"at\":\"2026-03-11T10:30:00+01:00\"}"));
        assertThat(resumed.get("state").asString()).isEqualTo("open");
        assertThat(resumed.has("awaited")).isFalse();
        assertThat(due).startsWith("2026-03-12T09:00");
        assertThat(resumed.get("due").asString()).startsWith("2026-03-12T10:00");
        read(409, post("/api/requests/2/resumption", "{}"));
        assertThat(ids(read(200, service.get("/api/requests/queue")))).contains("2");
    }

    @Test
    @Order(5)
    void a_demotion_reorders_the_queue_at_once() {
        assertThat(ids(read(200, service.get("/api/requests/queue"))).getFirst())
                .isEqualTo("1");
        service.publish(Topics.TIERS, "KA", demoted("KA"));
        ServiceUnderTest.await(
                "promised as a C",
                () -> read(200, service.get("/api/requests/1"))
                        .get("level")
                        .asString()
                        .equals("C"));
        JsonNode queue = read(200, service.get("/api/requests/queue"));
        assertThat(ids(queue)).startsWith("3", "4", "6").endsWith("2", "5");
        assertThat(queue.at("/items/3/request/assignedTo").asString()).isEqualTo("back-office");
        assertThat(read(200, service.get("/api/requests/5")).get("assignedTo").asString())
                .as("who answers was decided at receipt")
                .isEqualTo("am-1");
    }

    @Test
    @Order(6)
    void it_is_given_to_somebody_and_answered_once() {
        JsonNode given = read(200, post("/api/requests/4/assignment", "{\"to\":\"am-1\"}"));
        assertThat(given.get("assignedTo").asString()).isEqualTo("am-1");
        JsonNode back = read(200, post("/api/requests/4/assignment", "{\"to\":\"back-office\"}"));
        assertThat(back.get("assignedTo").asString()).isEqualTo("back-office");
        read(422, post("/api/requests/4/assignment", "{}"));
        JsonNode answered = read(
                200,
                post("/api/requests/4/answer", "{\"answeredAt\":\"2026-03-11T11:00:00+01:00\",\"note\":\"sent\"}"));
        assertThat(answered.get("state").asString()).isEqualTo("answered");
        assertThat(answered.get("late").asBoolean()).isFalse();
        assertThat(answered.get("answer").asString()).isEqualTo("sent");
        assertThat(answered.get("answeredBy").asString()).isEqualTo("jan");
        read(409, post("/api/requests/4/answer", "{}"));
        read(409, post("/api/requests/4/assignment", "{\"to\":\"am-1\"}"));
        assertThat(ids(read(200, service.get("/api/requests/queue")))).doesNotContain("4");
        assertThat(read(200, service.get("/api/requests?state=answered&customerId=KB"))
                        .at("/items/0/requestId")
                        .asString())
                .isEqualTo("4");
        assertThat(read(200, service.get("/api/requests?state=answered&assignee=am-1"))
                        .get("items"))
                .isEmpty();
        read(404, post("/api/requests/none/answer", "{}"));
    }

    @Test
    @Order(7)
    void the_same_again_is_known_and_another_of_its_id_is_refused() {
        String again = body("6", "KB", "QUESTION", null, "2026-03-10T14:00:00+01:00");
        assertThat(read(200, post("/api/requests", again)).get("requestId").asString())
                .isEqualTo("6");
        assertThat(read(200, post("/api/requests", body("6", "KB", "QUESTION", null, null)))
                        .get("receivedAt")
                        .asString())
                .startsWith("2026-03-10T14:00");
        assertThat(read(409, post("/api/requests", body("6", "KB", "QUOTE", null, "2026-03-10T14:00:00+01:00")))
                        .get("code")
                        .asString())
                .isEqualTo("request-conflict");
        assertThat(read(409, post("/api/requests", again.replace(SECRET, "something else")))
                        .get("code")
                        .asString())
                .isEqualTo("request-conflict");
    }

    @Test
    @Order(8)
    void what_will_not_do_is_refused_with_its_field() {
        refused(422, "missing", "subject", "{\"customerId\":\"KB\",\"kind\":\"QUOTE\",\"subject\":\" \"}");
        refused(422, "missing", "customerId", "{\"kind\":\"QUOTE\",\"subject\":\"x\"}");
        refused(422, "missing", "kind", "{\"customerId\":\"KB\",\"subject\":\"x\"}");
        refused(422, "not-yet", "receivedAt", body("9", "KB", "QUOTE", null, "2026-03-12T00:00:00+01:00"));
        refused(422, "too-long-ago", "receivedAt", body("9", "KB", "QUOTE", null, "2024-03-12T00:00:00+01:00"));
        refused(422, "bad-amount", "amount", body("9", "KB", "QUOTE", "-1", null));
        refused(422, "bad-amount", "amount", body("9", "KB", "QUOTE", "1.001", null));
        refused(
                422,
                "other-currency",
                "amount",
                body("9", "KB", "QUOTE", "1", null).replace("EUR", "USD"));
        assertThat(read(
                                422,
                                service.call(
                                        "POST",
                                        "/api/requests",
                                        body("9", "KB", "QUOTE", "1", null).replace("EUR", "USD"),
                                        "Tierledger-User",
                                        "jan",
                                        "Accept-Language",
                                        "nl"))
                        .get("detail")
                        .asString())
                .as("names what would be right")
                .isEqualTo("amount moet in een andere valuta: EUR");
        refused(422, "bad-id", "requestId", body("9".repeat(101), "KB", "QUOTE", null, null));
        assertThat(post("/api/requests", body("9", "KB", "WISH", null, null)).statusCode())
                .isEqualTo(400);
        assertThat(service.call("POST", "/api/requests", body("9", "KB", "QUOTE", null, null))
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/requests/queue?at=now").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/requests/queue?at=2026-03-10T10:00:00Z").statusCode())
                .isEqualTo(422);
        assertThat(service.get("/api/requests?state=lost").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/requests/queue?cursor=x").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/requests/9").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(9)
    void it_is_published_and_what_it_is_about_stands_nowhere_in_clear() {
        ServiceUnderTest.await(
                "published",
                () -> published("KB")
                        .containsAll(List.of("request.received.v1", "request.routed.v1", "request.answered.v1")));
        assertThat(Planted.places(service, SECRET)).isEmpty();
        assertThat(Planted.places(service, "KB")).isNotEmpty();
    }

    @Test
    @Order(10)
    void a_restart_forgets_nothing() {
        List<String> before = ids(read(200, service.get("/api/requests/queue")));
        service.restart();
        assertThat(ids(read(200, service.get("/api/requests/queue"))))
                .isEqualTo(before)
                .isNotEmpty();
        assertThat(read(200, service.get("/api/requests/1")).get("subject").asString())
                .isEqualTo(SECRET);
    }

    private JsonNode record(String id, String customer, String kind, String amount, String at) {
        HttpResponse<String> made = post("/api/requests", body(id, customer, kind, amount, at));
        assertThat(made.headers().firstValue("Location")).hasValue("/api/requests/" + id);
        return read(201, made);
    }

    private static String body(String id, String customer, String kind, String amount, String at) {
        return "{\"requestId\":\"%s\",\"customerId\":\"%s\",\"kind\":\"%s\",\"subject\":\"%s\"%s%s}"
                .formatted(
                        id,
                        customer,
                        kind,
                        SECRET,
                        amount == null ? "" : ",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}",
                        at == null ? "" : ",\"receivedAt\":\"" + at + "\"");
    }

    private void refused(int status, String code, String field, String body) {
        JsonNode problem = read(status, post("/api/requests", body));
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    private HttpResponse<String> post(String path, String body) {
        return service.call(
                "POST", path, body, "Tierledger-User", path.equals("/api/requests") ? "Jan de Vrager" : "jan");
    }

    private JsonNode dutch(String path) {
        return read(200, service.call("GET", path, "", "Accept-Language", "nl"));
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(JsonNode queue) {
        return queue.get("items")
                .valueStream()
                .map(one -> one.at("/request/requestId").asString())
                .toList();
    }

    private static List<String> each(JsonNode queue, String member) {
        return queue.get("items")
                .valueStream()
                .map(one -> one.get(member).asString())
                .toList();
    }

    private List<String> published(String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS).stream()
                .filter(message -> customer.equals(message.key()))
                .map(message -> message.type().replace("io.tierledger.", ""))
                .toList();
    }

    private static TierChanged demoted(String customer) {
        return new TierChanged(
                customer + "-2",
                customer,
                "am-1",
                "abc-attention",
                1,
                "A",
                "C",
                "DEMOTION",
                "SCORE",
                YESTERDAY.plusDays(1),
                Instant.EPOCH,
                "policy:abc-attention/1",
                "a rule",
                null,
                List.of(),
                false,
                new Evidence(null, "scores/2", Map.of(), null));
    }
}
