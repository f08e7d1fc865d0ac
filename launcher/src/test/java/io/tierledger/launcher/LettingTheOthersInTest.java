package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An empty system: the first administrator comes by the printed address, records somebody, and lets that person in. */
@Timeout(240)
class LettingTheOthersInTest {
    private static final String PASSWORD = "a-long-password";

    @Test
    void the_first_lets_the_others_in_and_each_may_what_its_roles_say(@TempDir Path directory) throws Exception {
        List<String> words =
                List.of("--empty", "--clock=fixed:2026-11-01", "--port=0", "--data=" + directory.resolve("data"));
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                Visitor first = visitor(running);
                Visitor second = visitor(running)) {
            String printed = running.invitation().orElseThrow().toString();
            HttpResponse<String> begun = first.follow(first.get(printed), "");
            first.send(
                    begun,
                    "/identity/first-administrator",
                    Map.of(
                            "code",
                            Visitor.found(begun.body(), "name=\"code\" value=\"([^\"]+)\""),
                            "login",
                            "tom",
                            "name",
                            "Tom",
                            "password",
                            PASSWORD,
                            "again",
                            PASSWORD));
            String csrf = signedIn(first, "tom");

            assertThat(first.write("PUT", "/api/people/vera", csrf, "{\"name\":\"Vera\",\"roles\":[\"auditor\"]}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(first.write("POST", "/api/people/nobody/invitation", csrf, "")
                            .statusCode())
                    .isEqualTo(404);
            HttpResponse<String> invited = first.write("POST", "/api/people/vera/invitation", csrf, "");
            assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
            String address = Visitor.json(invited).path("address").asString();
            assertThat(first.ask(
                                    "/api/customers",
                                    request -> request.header(
                                            "Authorization", "Bearer " + address.substring(address.indexOf('=') + 1)))
                            .statusCode())
                    .as("no token of anything")
                    .isIn(400, 401);

            HttpResponse<String> page = second.follow(second.get(address), "");
            HttpResponse<String> kept = second.send(
                    page,
                    "/identity/invitation",
                    Map.of(
                            "invitation", address.substring(address.indexOf('=') + 1),
                            "password", PASSWORD,
                            "again", PASSWORD));
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
            second.send(
                    second.begin(), "/identity/sign-in", Map.of("username", "vera", "password", "a-wrong-password"));
            String hers = signedIn(second, "vera");
            assertThat(second.me().path("roles").toString())
                    .as("given here, not by the provider")
                    .isEqualTo("[\"auditor\"]");
            Awaitility.await("both are written down")
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(second.get("/api/audit/access").body())
                                    .contains(
                                            "POST /api/people/{id}/invitation",
                                            "id=vera",
                                            "POST /sign-ins",
                                            "person:vera",
                                            "POST /identity/first-administrator",
                                            "POST /identity/invitation",
                                            "POST /identity/sign-in",
                                            "unknown-sign-in",
                                            "127.0.0.0/24")
                                    .doesNotContain("a-wrong-password"));
            assertThat(second.write("PUT", "/api/people/eve", hers, "{\"name\":\"Eve\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(second.follow(second.get(address), "").statusCode())
                    .as("used")
                    .isEqualTo(410);
        }
    }

    private static Visitor visitor(RunningTierledger running) {
        return new Visitor(running.address().toString(), SignInPage.ONE_CLICK);
    }

    /** @return the session's token for writes */
    private static String signedIn(Visitor visitor, String login) throws Exception {
        visitor.follow(
                visitor.send(visitor.begin(), "/identity/sign-in", Map.of("username", login, "password", PASSWORD)),
                "");
        JsonNode me = visitor.me();
        assertThat(me.path("person").asString()).isEqualTo(login);
        return me.path("csrf").asString();
    }
}
