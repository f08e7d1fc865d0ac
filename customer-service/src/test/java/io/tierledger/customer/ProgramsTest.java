package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.people.Digest;
import io.tierledger.people.Directory;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Purpose;
import io.tierledger.specification.Planted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of programs: shown once, stored as a digest, good until their last day or until they are revoked. */
class ProgramsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ServiceUnderTest SERVICE = SharedService.get();
    private static final LocalDate LAST = LocalDate.now().plusDays(30);

    @BeforeAll
    static void somebodyAnswersForPrograms() {
        SERVICE.call("PUT", "/api/people/otto", "{\"name\":\"Otto\"}", "Tierledger-User", "Adam");
    }

    @Test
    void a_token_is_shown_once_and_stands_nowhere() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = issued(body("import", "otto", LAST), "Idempotency-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode issued = JSON.readTree(answer.body());
        String token = issued.path("token").asString();
        assertThat(token).matches("tlp_[A-Za-z0-9_-]{43}");
        assertThat(listed(issued.path("tokenId").asString()).toString())
                .contains("\"purpose\":\"import\"", "\"owner\":\"otto\"", "\"revoked\":false")
                .doesNotContain(token, Digest.ofToken(token));
        assertThat(Planted.places(SERVICE, token, token.substring(4))).isEmpty();
        assertThat(Planted.places(SERVICE, Digest.ofToken(token)))
                .as("found where its digest stands")
                .anyMatch(place -> place.startsWith("event "));
        assertThat(issued(body("import", "otto", LAST), "Idempotency-Key", key).body())
                .as("who has the key of the write is told again")
                .isEqualTo(answer.body());
    }

    @Test
    void a_token_lets_a_program_in_until_it_is_revoked_and_its_last_use_is_known() {
        JsonNode issued = JSON.readTree(issued(body("clock", "otto", LAST)).body());
        String id = issued.path("tokenId").asString();
        String token = issued.path("token").asString();
        Directory directory = SERVICE.bean(Directory.class);
        assertThat(listed(id).path("lastUsedAt").isNull()).isTrue();
        assertThat(directory.program("tlp_" + "A".repeat(43), LAST)).isEqualTo(new Caller.Nobody());
        assertThat(directory.program(token, LAST)).isEqualTo(new Caller.Program(id, Set.of(Purpose.CLOCK)));
        assertThat(listed(id).path("lastUsedAt").isString()).isTrue();
        assertThat(directory.program(token, LAST.plusDays(1))).isEqualTo(new Caller.Nobody());

        String path = "/api/tokens/" + id;
        assertThat(SERVICE.call("DELETE", path, "", "Tierledger-User", "Adam").statusCode())
                .isEqualTo(204);
        assertThat(directory.program(token, LAST)).isEqualTo(new Caller.Nobody());
        assertThat(SERVICE.call("DELETE", path, "", "Tierledger-User", "Adam").statusCode())
                .isEqualTo(204);
        assertThat(SERVICE.allEvents())
                .filteredOn(event -> event.stream().equals("token:" + id))
                .hasSize(2);
        assertThat(listed(id).path("revoked").asBoolean()).isTrue();
    }

    @Test
    void who_asks_is_the_owner_if_known() {
        HttpResponse<String> own = SERVICE.call(
                "POST",
                "/api/tokens",
                "{\"purpose\":\"read\",\"expiresOn\":\"" + LAST + "\"}",
                "Tierledger-User",
                "otto");
        assertThat(JSON.readTree(own.body()).path("owner").asString("")).isEqualTo("otto");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertRefused(issued(body("king", "otto", LAST)), "purpose", "purpose");
        assertRefused(issued(body("read", "nobody", LAST)), "unknown-person", "owner");
        assertRefused(issued(body("read", "otto", LocalDate.now().minusDays(2))), "expired", "expiresOn");
        assertRefused(issued("{\"purpose\":\"read\",\"owner\":\"otto\"}"), "missing", "expiresOn");
        assertRefused(
                issued("{\"purpose\":\"read\",\"owner\":\"otto\",\"roles\":[\"x\"],\"expiresOn\":\"" + LAST + "\"}"),
                "role",
                "roles");
        assertThat(SERVICE.call("DELETE", "/api/tokens/none", "", "Tierledger-User", "Adam")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String body(String purpose, String owner, LocalDate last) {
        return "{\"purpose\":\"" + purpose + "\",\"owner\":\"" + owner + "\",\"expiresOn\":\"" + last + "\"}";
    }

    private static HttpResponse<String> issued(String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(headers), java.util.stream.Stream.of("Tierledger-User", "Adam"))
                .toArray(String[]::new);
        return SERVICE.call("POST", "/api/tokens", body, all);
    }

    private static JsonNode listed(String id) {
        for (JsonNode token :
                JSON.readTree(SERVICE.get("/api/tokens?limit=500").body()).path("items")) {
            if (token.path("tokenId").asString().equals(id)) {
                return token;
            }
        }
        throw new AssertionError("not listed: " + id);
    }

    private static void assertRefused(HttpResponse<String> answer, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("code").asString("")).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).path("field").asString("")).isEqualTo(field);
    }
}
