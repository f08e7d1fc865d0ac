package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.Planted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever answers for a customer puts forward its status and its account manager; another decides, and then it waits no more. */
class ProposingADecisionTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "the bakery in the Kerkstraat closes";
    private static final String LOST = "{\"status\":\"LOST\",\"reason\":\"" + WHY + "\"}";
    private static final String REASON = "{\"reason\":\"they stay\"}";
    private static int number;

    private final ServiceUnderTest service = SharedService.get();
    private String id = "";

    @BeforeAll
    static void managers() {
        Sending.csv(
                SharedService.get(),
                "/api/imports/account-managers",
                "account_manager_id,name\nPM1,Piet Een\nPM2,Piet Twee\n");
    }

    @BeforeEach
    void customer() {
        id = "PD" + number++;
        Sending.csv(
                service,
                "/api/imports/customers",
                "customer_id,name,status,account_manager_id\n" + id + ",Bakker,ACTIVE,PM1\n");
    }

    @Test
    void what_was_put_forward_is_listed_with_who_and_why_until_it_is_decided() {
        JsonNode proposed = read(200, put("status", LOST, "bram"));
        assertThat(proposed.at("/proposed/to").asString("")).isEqualTo("LOST");
        JsonNode line = waiting().path(0);
        assertThat(line).isEqualTo(proposed);
        assertThat(line.path("customerName").asString("")).isEqualTo("Bakker");
        assertThat(line.path("accountManagerId").asString("")).isEqualTo("PM1");
        assertThat(line.path("matter").asString("")).isEqualTo("STATUS");
        assertThat(line.path("from").asString("")).isEqualTo("ACTIVE");
        assertThat(line.at("/proposed/proposedBy").asString("")).isEqualTo("bram");
        assertThat(line.at("/proposed/reason").asString("")).isEqualTo(WHY);
        assertThat(Planted.places(service, WHY)).as("where it stands in clear").isEmpty();
        assertThat(status().path("status").asString(""))
                .as("nothing is decided")
                .isEqualTo("ACTIVE");

        assertThat(call("POST", "status", LOST, "saar").statusCode()).isEqualTo(200);
        assertThat(waiting()).isEmpty();
        assertThat(call("DELETE", "status/proposal", REASON, "bram").statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_matter_waits_by_itself_and_is_put_forward_anew() {
        put("status", LOST, "bram");
        put("account-manager", "{\"accountManagerId\":\"PM2\",\"reason\":\"nearer\"}", "bram");
        put("status", "{\"status\":\"INACTIVE\",\"reason\":\"perhaps not\"}", "anna");
        JsonNode both = waiting();
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.at("/0/matter").asString("")).isEqualTo("ACCOUNT_MANAGER");
        assertThat(both.at("/0/from").asString("")).isEqualTo("PM1");
        assertThat(both.at("/0/proposed/to").asString("")).isEqualTo("PM2");
        assertThat(both.at("/1/proposed/to").asString("")).isEqualTo("INACTIVE");
        assertThat(both.at("/1/proposed/proposedBy").asString("")).isEqualTo("anna");

        assertThat(call("PUT", "account-manager", "{\"accountManagerId\":null,\"reason\":\"another way\"}", "saar")
                        .statusCode())
                .isEqualTo(200);
        assertThat(waiting().findValuesAsString("matter"))
                .as("a decision otherwise settles it too")
                .containsExactly("STATUS");
    }

    @Test
    void nobody_may_be_put_forward_and_it_is_taken_back_with_a_reason() {
        String nobody = "{\"accountManagerId\":null,\"reason\":\"left\"}";
        assertThat(read(200, put("account-manager", nobody, "bram"))
                        .at("/proposed/to")
                        .isNull())
                .isTrue();
        refuses(call("DELETE", "account-manager/proposal", "{\"reason\":\" \"}", "bram"), 422, "missing");
        assertThat(call("DELETE", "account-manager/proposal", REASON, "bram").statusCode())
                .isEqualTo(204);
        assertThat(waiting()).isEmpty();
        refuses(call("DELETE", "account-manager/proposal", REASON, "bram"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status          | {"reason":"x"}                             | 422 | missing
            status          | {"status":"LOST"}                          | 422 | missing
            status          | {"status":"GONE","reason":"x"}             | 400 | bad-value
            status          | {"status":"ACTIVE","reason":"x"}           | 422 | is-so-already
            account-manager | {"accountManagerId":"PM1","reason":"x"}    | 422 | is-so-already
            account-manager | {"accountManagerId":"PM9","reason":"x"}    | 422 | unknown-account-manager
            """)
    void what_cannot_be_decided_is_not_put_forward(String matter, String body, int status, String code) {
        refuses(put(matter, body, "bram"), status, code);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void it_is_put_forward_for_the_customer_as_it_was_read() {
        String place = "/api/customers/" + id + "/status/proposal";
        refuses(service.call("PUT", place, LOST, "Tierledger-User", "bram", "If-Match", "\"7\""), 412, "stale-version");
        assertThat(service.call("PUT", place, LOST, "Tierledger-User", "bram", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        refuses(
                service.call("PUT", "/api/customers/NOBODY/status/proposal", LOST, "Tierledger-User", "bram"),
                404,
                "not-found");
    }

    @Test
    void what_was_replaced_or_taken_back_is_neither_carried_out_nor_closed_by_who_read_it() {
        String first = proposed(read(200, put("status", LOST, "bram")));
        String second = proposed(read(200, put("status", "{\"status\":\"BLOCKED\",\"reason\":\"unpaid\"}", "bram")));
        String lost = "{\"status\":\"LOST\",\"reason\":\"" + WHY + "\",\"proposal\":\"" + first + "\"}";
        refuses(call("POST", "status", lost, "saar"), 412, "stale-version");
        String declined = "{\"reason\":\"they stay\",\"proposal\":\"%s\"}";
        refuses(call("DELETE", "status/proposal", declined.formatted(first), "saar"), 412, "stale-version");
        assertThat(status().path("status").asString("")).isEqualTo("ACTIVE");
        assertThat(waiting().size()).isEqualTo(1);
        refuses(
                service.call(
                        "DELETE",
                        "/api/customers/" + id + "/status/proposal",
                        REASON,
                        "Tierledger-User",
                        "saar",
                        "If-Match",
                        "\"7\""),
                412,
                "stale-version");
        assertThat(call("DELETE", "status/proposal", declined.formatted(second), "saar")
                        .statusCode())
                .isEqualTo(204);
        refuses(call("POST", "status", lost.replace(first, second), "saar"), 412, "stale-version");
    }

    @Test
    void what_came_of_it_and_why_is_told_page_by_page() {
        put("status", LOST, "bram");
        call("DELETE", "status/proposal", REASON, "saar");
        put("status", LOST, "bram");
        call("POST", "status", LOST, "saar");
        String place = "/api/customers/" + id + "/proposals";
        JsonNode first = read(200, service.get(place + "?limit=1"));
        assertThat(first.at("/items/0/outcome").asString("")).isEqualTo("CARRIED_OUT");
        assertThat(first.at("/items/0/closedBy").isNull()).isTrue();
        JsonNode second = read(
                200, service.get(place + "?limit=1&cursor=" + first.path("next").asString("")));
        assertThat(second.path("next").isNull()).isTrue();
        JsonNode declined = second.at("/items/0");
        assertThat(declined.path("outcome").asString("")).isEqualTo("DECLINED");
        assertThat(declined.path("closedBy").asString("")).isEqualTo("saar");
        assertThat(declined.path("closedBecause").asString("")).isEqualTo("they stay");
        assertThat(declined.at("/proposed/proposedBy").asString("")).isEqualTo("bram");
        assertThat(declined.at("/proposed/reason").asString("")).isEqualTo(WHY);
        refuses(service.get("/api/customers/NOBODY/proposals"), 404, "not-found");
    }

    private static String proposed(JsonNode line) {
        return line.at("/proposed/id").asString("");
    }

    @Test
    void who_was_removed_gets_no_other_account_manager() {
        call("POST", "status", "{\"status\":\"REMOVED\",\"reason\":\"unwanted\"}", "saar");
        refuses(put("account-manager", "{\"accountManagerId\":\"PM2\",\"reason\":\"x\"}", "bram"), 409, "removed");
    }

    @Test
    void an_unknown_account_manager_or_customer_is_told_so() {
        refuses(service.get("/api/proposals?accountManager=PM9"), 404, "not-found");
        refuses(service.get("/api/proposals?customer=NOBODY"), 404, "not-found");
    }

    private JsonNode waiting() {
        return read(200, service.get("/api/proposals?customer=" + id)).path("items");
    }

    private JsonNode status() {
        return read(200, service.get("/api/customers/" + id));
    }

    private HttpResponse<String> put(String matter, String body, String who) {
        return call("PUT", matter + "/proposal", body, who);
    }

    private HttpResponse<String> call(String method, String what, String body, String who) {
        return service.call(method, "/api/customers/" + id + "/" + what, body, "Tierledger-User", who);
    }

    private static void refuses(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
