package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Duty;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page is told of the rights of who is signed in is what the door would say; and people are found by a part of their name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsForPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        Sending.csv(
                service,
                "/api/imports/account-managers",
                "account_manager_id,name\nAM1,Anouk\nAM2,Bram\nAM3,Carla\nAM4,Dirk\n");
        put("/api/people/adam", "{\"name\":\"Adam\"}");
        put("/api/teams/house", "{\"name\":\"Huis\",\"lead\":\"adam\"}");
        put("/api/teams/north", "{\"name\":\"Noord\",\"parent\":\"house\"}");
        put("/api/teams/south", "{\"name\":\"Zuid\",\"parent\":\"house\"}");
        put("/api/people/anouk", person("Anouk Visser", "account-manager", "north", "AM1"));
        put("/api/people/bram", person("Bram de Wit", "account-manager", "south", "AM2"));
        put("/api/people/marieke", "{\"name\":\"Marieke\",\"roles\":[\"sales-manager\"]}");
        put("/api/teams/east", "{\"name\":\"Oost\",\"parent\":\"north\",\"lead\":\"marieke\"}");
        put("/api/people/carla", person("Carla Visser", "account-manager", "east", "AM3"));
        Sending.csv(service, "/api/imports/customers", "customer_id,name,account_manager_id\nC1,1,AM1\n");
        String order =
                "{\"orderId\":\"O1\",\"customerId\":\"C1\",\"placedOn\":\"2026-11-02\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}";
        assertThat(service.call("POST", "/api/orders", order).statusCode()).isEqualTo(201);
        LocalDate today =
                LocalDate.parse(JSON.readTree(service.get("/api/clock").body())
                        .path("businessDate")
                        .asString());
        put(
                "/api/account-managers/AM2/stand-in",
                "{\"person\":\"anouk\",\"from\":\"" + today + "\",\"until\":\"" + today.plusDays(3)
                        + "\",\"reason\":\"away\"}");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void who_asks_is_told_who_it_is_with_the_roles_that_are_given_here() {
        JsonNode marieke = JSON.readTree(service.as(service.issuer().person("marieke"), "GET", "/api/me", "")
                .body());
        assertThat(marieke.toString())
                .isEqualTo(
                        "{\"person\":\"marieke\",\"roles\":[\"sales-manager\"],\"leads\":[\"east\"],\"teams\":[\"east\"]}");
        JsonNode anouk = JSON.readTree(service.as(service.issuer().person("anouk"), "GET", "/api/me", "")
                .body());
        assertThat(anouk.path("accountManager").asString("")).isEqualTo("AM1");
        assertThat(anouk.path("team").asString("")).isEqualTo("north");
        JsonNode marked = JSON.readTree(service.as(service.issuer().person("nobody-special"), "GET", "/api/me", "")
                .body());
        assertThat(marked.path("code").asString("")).isEqualTo("role-needed");
        assertThat(service.as("", "GET", "/api/me", "").statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_manager_may_for_its_own_customers_and_as_a_stand_in() {
        String anouk = service.issuer().person("anouk");
        JsonNode me = rights(anouk, "");
        assertThat(me.path("roles").toString()).isEqualTo("[\"account-manager\"]");
        assertThat(me.path("team").asString("")).isEqualTo("north");
        assertThat(me.path("isolation").asString("")).isEqualTo("none");
        assertThat(me.path("sees").asString("")).isEqualTo("everybody");
        assertThat(me.at("/answersFor/0/accountManagerId").asString("")).isEqualTo("AM1");
        assertThat(me.at("/answersFor/0/itself").asBoolean()).isTrue();
        assertThat(me.at("/answersFor/1/accountManagerId").asString("")).isEqualTo("AM2");
        assertThat(me.at("/answersFor/1/itself").asBoolean()).isFalse();
        assertThat(me.at("/answersFor/1/standIn").asString("")).isEqualTo("anouk");
        assertThat(may(me, "judging")).isTrue();
        assertThat(may(rights(anouk, "?accountManager=AM1"), "judging")).isTrue();
        assertThat(may(rights(anouk, "?accountManager=AM2"), "judging")).isTrue();

        JsonNode anothers = duty(rights(anouk, "?accountManager=AM3"), "judging");
        assertThat(anothers.path("may").asBoolean(true)).isFalse();
        assertThat(anothers.path("code").asString("")).isEqualTo("not-yours");
        assertThat(anothers.path("why").asString("")).contains("AM3").contains("a sales manager of its team");
        assertThat(may(rights(anouk, "?accountManager=-"), "judging")).isFalse();
        JsonNode publishing = duty(me, "publishing");
        assertThat(publishing.path("code").asString("")).isEqualTo("role-needed");
        assertThat(publishing.path("why").asString("")).contains("policy owner");
    }

    @Test
    void a_sales_manager_may_for_the_teams_below_and_a_refusal_is_in_the_language_of_its_reader() {
        String marieke = service.issuer().person("marieke");
        JsonNode me = rights(marieke, "");
        assertThat(me.path("leads").toString()).isEqualTo("[\"east\"]");
        assertThat(may(me, "handing-over")).isTrue();
        assertThat(may(rights(marieke, "?accountManager=AM3"), "handing-over")).isTrue();
        assertThat(may(rights(marieke, "?accountManager=AM1"), "handing-over")).isFalse();
        assertThat(may(me, "ending-a-simulation")).isTrue();

        HttpResponse<String> dutch =
                service.call("GET", "/api/rights", "", "Authorization", "Bearer " + marieke, "Accept-Language", "nl");
        assertThat(duty(JSON.readTree(dutch.body()), "keeping-people")
                        .path("why")
                        .asString(""))
                .isEqualTo("Dit vraagt de rol beheerder.");
    }

    /** Of each account manager, each duty: what is told is what the request itself is answered. */
    @Test
    void what_is_told_is_what_the_door_says() {
        for (String who : List.of("anouk", "bram", "marieke")) {
            String token = service.issuer().person(who);
            for (String manager : List.of("AM1", "AM2", "AM3", "AM4")) {
                JsonNode told = rights(token, "?accountManager=" + manager);
                assertThat(isLetIn(service.as(token, "PUT", "/api/account-managers/" + manager + "/stand-in", "{}")))
                        .as("%s stands in for %s", who, manager)
                        .isEqualTo(may(told, "standing-in"));
                assertThat(isLetIn(service.as(token, "POST", "/api/account-managers/" + manager + "/hand-over", "{}")))
                        .as("%s hands over from %s", who, manager)
                        .isEqualTo(may(told, "handing-over"));
            }
        }
    }

    @Test
    void every_duty_is_told_but_those_of_services_and_an_unknown_account_manager_is_none() {
        JsonNode all = rights(service.issuer().person("anouk"), "");
        assertThat(all.path("duties").size()).isEqualTo((int)
                Stream.of(Duty.values()).filter(duty -> !duty.isForServices()).count());
        HttpResponse<String> unknown =
                service.as(service.issuer().person("anouk"), "GET", "/api/rights?accountManager=AM9", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void people_are_found_by_a_part_of_their_name_or_id_and_by_team() {
        assertThat(found("?search=VISSER")).containsExactly("anouk", "carla");
        assertThat(found("?search=visser&limit=1")).containsExactly("anouk");
        assertThat(found("?search=am2")).containsExactly("bram");
        assertThat(found("?search=nobody")).isEmpty();
        assertThat(found("?team=east")).containsExactly("carla");
        assertThat(service.get("/api/people?team=nowhere").statusCode()).isEqualTo(404);
    }

    private List<String> found(String question) {
        return JSON.readTree(service.get("/api/people" + question).body()).path("items").values().stream()
                .map(person -> person.path("personId").asString())
                .toList();
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 422);
        return answer.statusCode() == 422;
    }

    private JsonNode rights(String token, String question) {
        HttpResponse<String> answer = service.as(token, "GET", "/api/rights" + question, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode duty(JsonNode rights, String word) {
        return rights.path("duties").values().stream()
                .filter(one -> one.path("duty").asString("").equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static boolean may(JsonNode rights, String word) {
        return duty(rights, word).path("may").asBoolean();
    }

    private static String person(String name, String role, String team, String manager) {
        return "{\"name\":\"" + name + "\",\"roles\":[\"" + role + "\"],\"team\":\"" + team
                + "\",\"accountManagerId\":\"" + manager + "\"}";
    }

    private void put(String path, String body) {
        HttpResponse<String> answer = service.call("PUT", path, body, "Tierledger-User", "adam");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
