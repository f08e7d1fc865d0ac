package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From nobody to somebody and back, over HTTP, through the gateway: the same at whatever provider. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SigningInAtAProvider {
    @TempDir
    static Path directory;

    private EmbeddedStores stores;
    SignInSystem system;

    /** A system whose people sign in at the provider. */
    abstract SignInSystem begin(EmbeddedStores stores) throws Exception;

    abstract SignInPage page();

    Visitor visitor() {
        return system.visitor(page());
    }

    @BeforeAll
    void start() throws Exception {
        stores = EmbeddedStores.inTemporaryDirectory();
        system = begin(stores);
    }

    @AfterAll
    void stop() throws Exception {
        system.close();
        stores.close();
    }

    @BeforeEach
    void forget() {
        system.asked.clear();
        system.told.clear();
    }

    @Test
    void services_hear_the_person_whatever_the_client_says() throws Exception {
        try (Visitor visitor = visitor()) {
            JsonNode me = visitor.signInAs("anouk.visser");
            assertThat(me.path("name").asString()).isEqualTo("Anouk Visser");
            assertThat(me.path("roles").toString()).isEqualTo("[\"account-manager\"]");
            assertThat(me.path("teams").toString()).isEqualTo("[\"Noord\"]");
            assertThat(me.path("accountManager").asString()).isEqualTo("AM01");
            Map<String, String> asSomebodyElse = Map.of(
                    "Tierledger-User", "eve", "Tierledger-Csrf", me.path("csrf").asString());
            assertThat(visitor.write("/api/orders", asSomebodyElse).statusCode())
                    .isEqualTo(200);
            assertThat(system.asked).containsExactly("POST /api/orders as anouk.visser");
        }
    }

    @Test
    void without_a_session_a_request_is_nobodys_whatever_name_it_has() throws Exception {
        try (Visitor visitor = visitor()) {
            HttpResponse<String> me = visitor.get("/api/me");
            assertThat(me.statusCode()).isEqualTo(401);
            assertThat(me.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"tierledger\"");
            assertThat(me.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Visitor.json(me).path("code").asString()).isEqualTo("not-signed-in");
            assertThat(visitor.get("/session").body()).isEqualTo("{\"offered\":true}");
            assertThat(visitor.write("/api/orders", Map.of("Tierledger-User", "typed"))
                            .statusCode())
                    .isEqualTo(200);
            visitor.begin(); // a session that is nobody's yet
            assertThat(visitor.write("/api/orders", Map.of("Tierledger-User", "typed"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(system.asked).containsOnly("POST /api/orders as null").hasSize(2);
        }
    }

    @Test
    void another_state_signs_nobody_in() throws Exception {
        try (Visitor visitor = visitor()) {
            String done = Visitor.location(visitor.clicked("anouk.visser"));
            HttpResponse<String> forged = visitor.get(done.replaceFirst("state=[^&]+", "state=forged"));
            assertThat(Visitor.location(forged)).isEqualTo("/?sign-in=failed");
            assertThat(visitor.isSignedIn()).isFalse();
        }
    }

    @Test
    void a_code_brought_by_another_browser_or_twice_signs_nobody_in() throws Exception {
        try (Visitor visitor = visitor();
                Visitor other = visitor()) {
            String done = Visitor.location(visitor.clicked("anouk.visser"));
            other.begin();
            assertThat(Visitor.location(other.get(done))).isEqualTo("/?sign-in=failed");
            assertThat(other.isSignedIn()).isFalse();

            assertThat(Visitor.location(visitor.get(done))).isEqualTo("/");
            assertThat(Visitor.location(visitor.get(done))).isEqualTo("/?sign-in=failed");
            assertThat(Visitor.location(other.get(done))).isEqualTo("/?sign-in=failed");
            assertThat(other.isSignedIn()).isFalse();
            assertThat(visitor.isSignedIn()).as("the session of the first time").isTrue();
        }
    }

    @Test
    void a_write_of_a_session_needs_its_token_and_our_own_origin() throws Exception {
        try (Visitor visitor = visitor();
                Visitor other = visitor()) {
            String token = visitor.signInAs("anouk.visser").path("csrf").asString();
            String foreign = other.signInAs("bram.de.boer").path("csrf").asString();
            for (Map<String, String> headers : List.of(
                    Map.<String, String>of(),
                    Map.of("Tierledger-Csrf", ""),
                    Map.of("Tierledger-Csrf", "guessed"),
                    Map.of("Tierledger-Csrf", foreign))) {
                HttpResponse<String> answer = visitor.write("/api/orders", headers);
                assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(403);
                assertThat(Visitor.json(answer).path("code").asString()).isEqualTo("csrf");
                assertThat(visitor.write("/sign-out", headers).statusCode()).isEqualTo(403);
            }
            HttpResponse<String> elsewhere =
                    visitor.write("/api/orders", Map.of("Tierledger-Csrf", token, "Origin", "https://evil.example"));
            assertThat(Visitor.json(elsewhere).path("code").asString()).isEqualTo("foreign-origin");
            assertThat(system.asked).isEmpty();
            assertThat(visitor.write("/api/orders", Map.of("Tierledger-Csrf", token, "Origin", system.address()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(visitor.isSignedIn()).isTrue();
        }
    }

    @Test
    void tabs_that_ask_at_the_same_time_all_get_a_token_that_counts() throws Exception {
        try (Visitor visitor = visitor();
                var tabs = Executors.newFixedThreadPool(8)) {
            HttpResponse<String> back = visitor.get(Visitor.location(visitor.clicked("anouk.visser")));
            assertThat(Visitor.location(back)).isEqualTo("/");
            var asked = new ArrayList<Future<JsonNode>>();
            for (int tab = 0; tab < 8; tab++) {
                asked.add(tabs.submit(visitor::me));
            }
            for (Future<JsonNode> me : asked) {
                String token = me.get().path("csrf").asString();
                assertThat(visitor.write("/api/orders", Map.of("Tierledger-Csrf", token))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_session_and_a_token_together_are_refused() throws Exception {
        try (Visitor visitor = visitor()) {
            visitor.signInAs("anouk.visser");
            HttpResponse<String> answer =
                    visitor.ask("/api/customers", request -> request.header("Authorization", "Bearer abc"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Visitor.json(answer).path("code").asString()).isEqualTo("two-identities");
            assertThat(system.asked).isEmpty();
        }
    }

    @Test
    void services_see_no_cookies() throws Exception {
        try (Visitor visitor = visitor()) {
            visitor.signInAs("anouk.visser");
            visitor.get("/api/customers");
            assertThat(system.asked).containsExactly("GET /api/customers as anouk.visser");
        }
    }

    @Test
    void the_access_log_is_told_who_comes_and_goes_and_from_which_network() throws Exception {
        try (Visitor visitor = visitor()) {
            String token = visitor.signInAs("bram.de.boer").path("csrf").asString();
            told("POST /sign-ins as bram.de.boer from 127.0.0.0/24");
            HttpResponse<String> forged = visitor.write("/sign-out", Map.of("Tierledger-Csrf", "guessed"));
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(visitor.write("/sign-out", Map.of("Tierledger-Csrf", token))
                            .statusCode())
                    .isEqualTo(200);
            told("POST /sign-outs as bram.de.boer from 127.0.0.0/24");
            assertThat(system.told.stream().filter(each -> each.contains("bram.de.boer")))
                    .as("each once, and nothing for the one that was refused")
                    .hasSize(2);
        }
    }

    @Test
    void nobody_tells_the_access_log_through_the_gateway() throws Exception {
        try (Visitor visitor = visitor()) {
            visitor.signInAs("anouk.visser");
            told("POST /sign-ins as anouk.visser from 127.0.0.0/24");
            assertThat(visitor.write("/sign-ins", Map.of()).statusCode()).isIn(403, 404);
            assertThat(visitor.write(
                                    "/sign-outs",
                                    Map.of(
                                            "Tierledger-Csrf",
                                            visitor.me().path("csrf").asString()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(system.told).hasSize(1);
        }
    }

    @Test
    void what_a_page_sends_after_its_session_is_not_written_for_whoever_it_names() throws Exception {
        try (Visitor visitor = visitor()) {
            HttpResponse<String> answer = visitor.write(
                    "/api/orders", Map.of("Tierledger-Csrf", "of-before", "Tierledger-User", "anouk.visser"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Visitor.json(answer).path("code").asString()).isEqualTo("session-ended");
            assertThat(system.asked).isEmpty();
        }
    }

    private void told(String what) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> system.told.contains(what));
    }
}
