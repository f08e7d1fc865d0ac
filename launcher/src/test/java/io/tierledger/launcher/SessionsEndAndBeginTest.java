package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.identity.Identity;
import io.tierledger.launcher.demo.DemonstrationPeople;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Systems of other settings, one after the other: gateways of one process share what they listen with. */
@Timeout(240)
class SessionsEndAndBeginTest {
    @TempDir
    static Path directory;

    private static EmbeddedStores stores;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @Test
    void a_session_ends_without_use_and_what_a_page_asks_by_itself_is_no_use() throws Exception {
        try (SignInSystem hasty = new SignInSystem(
                        stores, directory.resolve("hasty"), Map.of(), List.of(), "--tierledger.sign-in.idle=3s");
                Visitor used = hasty.visitor();
                Visitor idle = hasty.visitor()) {
            used.signInAs("anouk.visser");
            String token = idle.signInAs("bram.de.boer").path("csrf").asString();
            for (int look = 0; look < 10; look++) {
                Thread.sleep(500);
                assertThat(used.isSignedIn()).as("look " + look).isTrue();
                idle.ask("/api/me", request -> request.header("Tierledger-Background", "clock"));
                idle.ask("/api/tiers/changes/stream", request -> request.header("Accept", "text/event-stream"));
            }
            assertThat(idle.isSignedIn()).isFalse();
            HttpResponse<String> late = idle.write("/api/orders", Map.of("Tierledger-Csrf", token));
            assertThat(Visitor.json(late).path("code").asString()).isEqualTo("session-ended");
        }
    }

    @Test
    void the_first_administrator_comes_by_the_printed_address_and_signs_in() throws Exception {
        try (SignInSystem empty = new SignInSystem(stores, directory.resolve("empty"), Map.of(), List.of("--empty"));
                Visitor visitor = empty.visitor()) {
            String invitation = empty.invitation();
            assertThat(invitation).matches("/sign-in\\?code=[A-Za-z0-9_-]{22}");
            HttpResponse<String> page = visitor.follow(visitor.get(invitation), "");
            assertThat(page.statusCode()).isEqualTo(200);
            HttpResponse<String> made = visitor.send(
                    page,
                    "/identity/first-administrator",
                    Map.of(
                            "code", Visitor.found(page.body(), "name=\"code\" value=\"([^\"]+)\""),
                            "login", "tom",
                            "name", "Tom",
                            "password", "a-long-password",
                            "again", "a-long-password"));
            assertThat(made.statusCode()).isEqualTo(200);
            assertThat(visitor.follow(visitor.get(invitation), "").statusCode())
                    .as("a second time")
                    .isEqualTo(410);
            HttpResponse<String> asked = visitor.begin();
            assertThat(asked.body()).doesNotContain("one-click");
            HttpResponse<String> in = visitor.follow(
                    visitor.send(asked, "/identity/sign-in", Map.of("username", "tom", "password", "a-long-password")),
                    "");
            assertThat(in.uri().getPath()).isEqualTo("/");
            assertThat(visitor.me().path("roles").toString()).isEqualTo("[\"administrator\"]");
        }
    }

    @Test
    void another_provider_takes_the_place_of_ours() throws Exception {
        int port = FreePorts.another();
        String issuer = "http://127.0.0.1:" + port + "/identity";
        Path secret = Files.writeString(directory.resolve("client-secret"), "known-to-both\n");
        Map<String, String> environment =
                Map.of("TIERLEDGER_ISSUER", issuer, "TIERLEDGER_CLIENT_SECRET_FILE", secret.toString());
        try (SignInSystem foreign = new SignInSystem(stores, directory.resolve("foreign"), environment, List.of());
                Visitor visitor = foreign.visitor()) {
            assertThat(visitor.get("/sign-in").statusCode()).as("it is away").isEqualTo(503);
            try (ConfigurableApplicationContext provider = Identity.start(
                    DemonstrationPeople.all(),
                    seen -> {},
                    List.of(
                            "--server.port=" + port,
                            "--spring.datasource.url=" + stores.jdbcUrl("of_another_provider"),
                            "--tierledger.identity.issuer=" + issuer,
                            "--tierledger.identity.keys=" + directory.resolve("keys-of-another"),
                            "--tierledger.identity.client-secret=known-to-both"))) {
                HttpResponse<String> page = visitor.begin();
                assertThat(page.uri().getPort()).isEqualTo(port);
                visitor.follow(visitor.send(page, issuer + "/one-click", Map.of("person", "anouk.visser")), "");
                JsonNode me = visitor.me();
                assertThat(me.path("person").asString()).matches("p-[0-9a-f]{20}");
                assertThat(me.path("name").asString()).isEqualTo("Anouk Visser");
                assertThat(me.path("roles").toString()).isEqualTo("[\"account-manager\"]");
                HttpResponse<String> out = visitor.write(
                        "/sign-out", Map.of("Tierledger-Csrf", me.path("csrf").asString()));
                assertThat(Visitor.json(out).path("next").asString())
                        .startsWith(issuer + "/connect/logout?id_token_hint=");
                assertThat(visitor.isSignedIn()).isFalse();
            }
        }
    }
}
