package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At our own provider. */
class SigningInTest extends SigningInAtAProvider {
    @Override
    SignInSystem begin(EmbeddedStores stores) throws Exception {
        return new SignInSystem(
                stores, directory.resolve("demonstration"), Map.of("TIERLEDGER_HOSTS", "tiers.example.com"), List.of());
    }

    @Override
    SignInPage page() {
        return SignInPage.ONE_CLICK;
    }

    @Test
    void one_click_and_a_session_of_its_own() throws Exception {
        try (Visitor visitor = visitor()) {
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

            assertThat(visitor.signInAs("anouk.visser").path("person").asString())
                    .isEqualTo("anouk.visser");

            assertThat(visitor.cookie()).as("a session of its own").isNotEqualTo(before);
        }
    }

    @Test
    void who_signs_out_is_nobody_here_and_there_and_stays_so() throws Exception {
        try (Visitor visitor = visitor();
                Visitor thief = visitor()) {
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

    private String under(String host, String what, String rest) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), system.port())) {
            socket.setSoTimeout(20_000);
            String head = what + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + (rest.isEmpty() ? "\r\n" : rest);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
