package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.people.Directory;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stand-ins and hand-overs: who answers for an account manager's customers for a while, and for good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandingOverTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final String WHO = "leo.van.der.leiding";
    private static final String WHY = "moet naar een kuuroord";
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        Sending.csv(
                service,
                "/api/imports/account-managers",
                "account_manager_id,name\nA1,1\nA2,2\nA3,3\nA4,4\nA5,5\nA6,6\n");
        Sending.csv(
                service,
                "/api/imports/customers",
                "customer_id,name,account_manager_id\nC1,1,A1\nC2,2,A1\nC3,3,A1\nD1,4,A3\nD2,5,A3\nE1,6,A5\n");
        assertThat(service.call(
                                "POST",
                                "/api/orders",
                                "{\"orderId\":\"O1\",\"customerId\":\"C1\",\"placedOn\":\"" + DAY
                                        + "\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}")
                        .statusCode())
                .isEqualTo(201);
        write("PUT", "/api/people/anna", "{\"name\":\"A\",\"accountManagerId\":\"A1\"}");
        write("PUT", "/api/people/bram", "{\"name\":\"B\",\"accountManagerId\":\"A2\"}");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_stand_in_answers_beside_the_account_manager_and_why_is_sealed() {
        HttpResponse<String> arranged =
                write("PUT", "/api/account-managers/A1/stand-in", standIn("bram", today(), today().plusDays(9)));
        assertThat(arranged.statusCode()).as(arranged.body()).isEqualTo(200);
        JsonNode shown = json("/api/account-managers/A1/stand-in");
        assertThat(shown.path("reason").asString("")).isEqualTo(WHY);
        assertThat(shown.path("arrangedBy").asString("")).isEqualTo(WHO);
        service.restart();

        Directory directory = service.bean(Directory.class);
        assertThat(directory.now().answeringFor("A1", today())).containsExactly("anna", "bram");
        assertThat(directory.now().answersAs("bram", today().plusDays(10))).containsExactly("A2");
        assertThat(Planted.places(service, WHY)).isEmpty();

        assertThat(write("DELETE", "/api/account-managers/A1/stand-in", "").statusCode())
                .isEqualTo(204);
        assertThat(service.bean(Directory.class).now().answeringFor("A1", today()))
                .containsExactly("anna");
        assertThat(write("DELETE", "/api/account-managers/A1/stand-in", "").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/account-managers/A1/stand-in").statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_stand_in_for_oneself_by_nobody_or_in_the_past() {
        String path = "/api/account-managers/A1/stand-in";
        assertRefused(write("PUT", path, standIn("anna", today(), today())), 422, "own-stand-in", "person");
        assertRefused(write("PUT", path, standIn("zed", today(), today())), 422, "unknown-person", "person");
        assertRefused(
                write("PUT", path, standIn("bram", today().plusDays(2), today().plusDays(1))),
                422,
                "over-already",
                "until");
        assertRefused(
                write("PUT", path, standIn("bram", today().minusDays(3), today().minusDays(1))),
                422,
                "over-already",
                "until");
        assertRefused(
                write("PUT", path, "{\"person\":\"bram\",\"until\":\"" + today() + "\"}"), 422, "missing", "reason");
        assertRefused(
                write("PUT", "/api/account-managers/A9/stand-in", standIn("bram", today(), today())),
                404,
                "not-found",
                "");
    }

    @Test
    void all_customers_go_in_one_step_and_it_is_settled_when_every_stage_has_said_so() {
        HttpResponse<String> taken =
                write("POST", "/api/account-managers/A1/hand-over", handOver("A2", "\"all\"", today()));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String place = taken.headers().firstValue("Location").orElseThrow();
        JsonNode shown = json(place);
        assertThat(shown.path("state").asString("")).isEqualTo("STORED");
        assertThat(shown.path("handedOver").asLong()).isEqualTo(3);
        assertThat(shown.path("reason").asString("")).isEqualTo(WHY);
        for (String id : List.of("C1", "C2", "C3")) {
            assertThat(manager(id)).as(id).isEqualTo("A2");
        }
        String handOver = shown.path("handOverId").asString();
        assertThat(assigned("hand-over:" + handOver)).hasSize(3);
        assertThat(json("/api/customers/C1").at("/accountManagers/1/decidedBy").asString(""))
                .isEqualTo("hand-over:" + handOver);
        assertThat(Planted.places(service, WHY)).isEmpty();

        for (String[] stage :
                new String[][] {{Topics.SCORES, "scored"}, {Topics.TIERS, "tiered"}, {Topics.ENGAGEMENT, "planned"}}) {
            assertThat(json(place).path("state").asString(""))
                    .as("before " + stage[1])
                    .isEqualTo("STORED");
            service.publishToAll(stage[0], new ImportSettled(handOver, stage[1], List.of()));
        }
        ServiceUnderTest.await(
                "settled", () -> json(place).path("state").asString("").equals("SETTLED"));
    }

    @Test
    void some_go_and_the_others_stay() {
        String path = "/api/account-managers/A3/hand-over";
        assertThat(write("POST", path, handOver("A4", "[\"D2\"]", today())).statusCode())
                .isEqualTo(202);
        assertThat(manager("D1")).isEqualTo("A3");
        assertThat(manager("D2")).isEqualTo("A4");
        assertRefused(
                write("POST", path, handOver("A4", "[\"D1\",\"D2\"]", today())),
                422,
                "not-of-the-account-manager",
                "customers");
        assertRefused(write("POST", path, handOver("A9", "\"all\"", today())), 422, "unknown-account-manager", "to");
        assertRefused(write("POST", path, handOver("A3", "\"all\"", today())), 422, "same-account-manager", "to");
        assertRefused(
                write("POST", path, handOver("A4", "\"all\"", today().minusDays(1))), 422, "over-already", "from");
        assertRefused(write("POST", path, "{\"to\":\"A4\",\"reason\":\"x\"}"), 422, "missing", "customers");
    }

    @Test
    void a_hand_over_of_a_later_day_waits_for_it_also_across_a_restart() {
        LocalDate later = today().plusDays(3);
        String place = write("POST", "/api/account-managers/A5/hand-over", handOver("A6", "\"all\"", later))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(json(place).path("state").asString("")).isEqualTo("ARRANGED");
        assertThat(manager("E1")).isEqualTo("A5");
        service.restart();
        assertThat(json(place).path("state").asString("")).isEqualTo("ARRANGED");

        assertThat(service.call("POST", "/api/clock/advance", "{\"to\":\"" + later.minusDays(1) + "\"}")
                        .statusCode())
                .isEqualTo(202);
        ServiceUnderTest.await("it has gone", () -> manager("E1").equals("A6"));
        assertThat(json(place).path("handedOver").asLong()).isEqualTo(1);
    }

    /** The business date, which a test lets pass. */
    private LocalDate today() {
        return LocalDate.parse(json("/api/clock").path("businessDate").asString());
    }

    private static String standIn(String person, LocalDate from, LocalDate until) {
        return "{\"person\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"%s\"}"
                .formatted(person, from, until, WHY);
    }

    private static String handOver(String to, String customers, LocalDate from) {
        return "{\"to\":\"%s\",\"customers\":%s,\"from\":\"%s\",\"reason\":\"%s\"}".formatted(to, customers, from, WHY);
    }

    private HttpResponse<String> write(String method, String path, String body) {
        return service.call(method, path, body, "Tierledger-User", WHO);
    }

    private JsonNode json(String path) {
        return JSON.readTree(service.get(path).body());
    }

    private String manager(String customer) {
        return json("/api/customers/" + customer).path("accountManagerId").asString("");
    }

    private List<StoredEvent> assigned(String actor) {
        return service.allEvents().stream()
                .filter(stored ->
                        stored.event() instanceof AccountManagerAssigned assigned && actor.equals(assigned.actor()))
                .toList();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).path("field").asString("")).isEqualTo(field);
    }
}
