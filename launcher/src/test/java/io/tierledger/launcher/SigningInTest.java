package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From nobody to somebody and back, over HTTP, through the gateway and our own provider. */
@Timeout(240)
class SigningInTest {
    @TempDir
    static Path directory;

    private static EmbeddedStores stores;
    private static SignInSystem system;

    @BeforeAll
    static void start() throws Exception {
        stores = EmbeddedStores.inTemporaryDirectory();
        system = new SignInSystem(
                stores, directory.resolve("demonstration"), Map.of("TIERLEDGER_HOSTS", "tiers.example.com"), List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
        stores.close();
    }

    @BeforeEach
    void forget() {
        system.asked.clear();
        system.told.clear();
    }

    @Test
    void one_click_and_services_hear_the_person_whatever_the_client_says() throws Exception {
        try (Visitor visitor = system.visitor()) {
            HttpResponse<String> begun = visitor.get("/sign-in?language=nl");
            assertThat(Visitor.location(begun))
                    .startsWith("/identity/oauth2/authorize?response_type=code&client_id=tierledger&scope=openid")
                    .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "ui_locales=nl");
            assertThat(begun.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("tierledger-" + system.port() + "=")
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax", "Path=/")
                    .doesNotContain("Secure", "Domain");
            String before = visitor.cookie();

            JsonNode me = visitor.signInAs("anouk.visser");

            assertThat(visitor.cookie()).as("a session of its own").isNotEqualTo(before);
            assertThat(me.path("person").asString()).isEqualTo("anouk.visser");
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
        try (Visitor visitor = system.visitor()) {
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
        try (Visitor visitor = system.visitor()) {
            String done = Visitor.location(visitor.clicked("anouk.visser"));
            HttpResponse<String> forged = visitor.get(done.replaceFirst("state=[^&]+", "state=forged"));
            assertThat(Visitor.location(forged)).isEqualTo("/?sign-in=failed");
            assertThat(visitor.isSignedIn()).isFalse();
        }
    }

    @Test
    void a_code_brought_by_another_browser_or_twice_signs_nobody_in() throws Exception {
        try (Visitor visitor = system.visitor();
                Visitor other = system.visitor()) {
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
        try (Visitor visitor = system.visitor();
                Visitor other = system.visitor()) {
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
        try (Visitor visitor = system.visitor();
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
        try (Visitor visitor = system.visitor()) {
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
        try (Visitor visitor = system.visitor()) {
            visitor.signInAs("anouk.visser");
            visitor.get("/api/customers");
            assertThat(system.asked).containsExactly("GET /api/customers as anouk.visser");
        }
    }

    @Test
    void who_signs_out_is_nobody_here_and_there_and_stays_so() throws Exception {
        try (Visitor visitor = system.visitor();
                Visitor thief = system.visitor()) {
            String token = visitor.signInAs("anouk.visser").path("csrf").asString();
            String cookie = visitor.cookie();
            HttpResponse<String> out = visitor.write("/sign-out", Map.of("Tierledger-Csrf", token));
            assertThat(out.statusCode()).isEqualTo(200);
            assertThat(visitor.isSignedIn()).isFalse();
            assertThat(thief.ask("/api/me", request -> request.header("Cookie", cookie))
                            .statusCode())
                    .isEqualTo(401);
            String next = Visitor.json(out).path("next").asString();
            assertThat(next).startsWith("/identity/connect/logout?id_token_hint=");

            HttpResponse<String> home = visitor.follow(visitor.get(next), "");

            assertThat(home.uri().getPath()).isEqualTo("/");
            assertThat(home.body()).contains("<tl-app>");
            assertThat(visitor.isSignedIn()).isFalse();
            assertThat(visitor.begin().body()).as("asked again").contains("one-click");
        }
    }

    @Test
    void the_access_log_is_told_who_comes_and_goes_and_from_which_network() throws Exception {
        try (Visitor visitor = system.visitor()) {
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

    private static void told(String what) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> system.told.contains(what));
    }

    @Test
    void nobody_tells_the_access_log_through_the_gateway() throws Exception {
        try (Visitor visitor = system.visitor()) {
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
        try (Visitor visitor = system.visitor()) {
            HttpResponse<String> answer = visitor.write(
                    "/api/orders", Map.of("Tierledger-Csrf", "of-before", "Tierledger-User", "anouk.visser"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Visitor.json(answer).path("code").asString()).isEqualTo("session-ended");
            assertThat(system.asked).isEmpty();
        }
    }

    @Test
    void by_a_name_that_is_not_of_this_machine_there_is_no_click_and_the_cookie_is_secure() throws Exception {
        String begun = under("tiers.example.com", "GET /sign-in", "");
        assertThat(begun)
                .contains("redirect_uri=https://tiers.example.com/sign-in/done")
                .containsPattern("(?i)set-cookie: __Host-tierledger=[^\r]*; Secure");
        String page = under("tiers.example.com", "GET /identity/sign-in", "");
        assertThat(page).contains("type=\"password\"").doesNotContain("one-click");
        assertThat(page).containsPattern("(?i)set-cookie: tierledger-identity-[^\r]*[^\r]*; Secure");
        String cookie = Visitor.found(page, "(?i)set-cookie: ([^;]+)");
        String form = "person=anouk.visser&_csrf=" + Visitor.found(page, "name=\"_csrf\" value=\"([^\"]+)\"");
        String clicked = under(
                "tiers.example.com",
                "POST /identity/one-click",
                "Cookie: " + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n\r\n" + form);
        assertThat(clicked).contains("refused=unknown");
        assertThat(under("evil.example", "GET /identity/sign-in", "")).startsWith("HTTP/1.1 421 ");
    }

    private static String under(String host, String what, String rest) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), system.port())) {
            socket.setSoTimeout(20_000);
            String head = what + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + (rest.isEmpty() ? "\r\n" : rest);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
