package io.tierledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tierledger.embedded.EmbeddedStores;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People sign in at the provider as a browser does, and the gateway fetches who they are. */
@Timeout(180)
class SigningInTest {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

    private static EmbeddedStores stores;

    @TempDir
    Path directory;

    @BeforeAll
    static void startStores() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stopStores() {
        stores.close();
    }

    @Test
    void by_one_click_and_the_gateway_hears_who_it_is() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            HttpResponse<String> page = sentToThePage(provider, visitor);
            assertThat(page.body()).contains("Anouk Visser", "account manager · Noord", "Paul &lt;Dekker&gt;");
            assertThat(page.body()).doesNotContain("type=\"password\"");
            String code = codeOf(visitor, visitor.send(page, "/identity/one-click", Map.of("person", "anouk.visser")));

            JWTClaimsSet claims = claims(token(provider, visitor, code, VERIFIER));

            assertThat(claims.getIssuer()).isEqualTo("http://localhost/identity");
            assertThat(claims.getAudience()).containsExactly("tierledger");
            assertThat(claims.getSubject()).isEqualTo("anouk.visser");
            assertThat(claims.getStringClaim("name")).isEqualTo("Anouk Visser");
            assertThat(claims.getStringListClaim("roles")).containsExactly("account-manager");
            assertThat(claims.getStringListClaim("teams")).containsExactly("Noord");
            assertThat(claims.getStringClaim("account_manager")).isEqualTo("AM01");
        }
    }

    @Test
    void a_code_is_taken_once_and_only_from_who_began() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            HttpResponse<String> page = sentToThePage(provider, visitor);
            String code = codeOf(visitor, visitor.send(page, "/identity/one-click", Map.of("person", "anouk.visser")));
            assertThat(token(provider, visitor, code, VERIFIER.replace('a', 'b'))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(token(provider, visitor, code, VERIFIER).statusCode()).isEqualTo(200);
            assertThat(token(provider, visitor, code, VERIFIER).body()).contains("invalid_grant");
        }
    }

    @Test
    void without_a_proof_of_who_began_nobody_is_asked_to_sign_in() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            signIn(provider, visitor);
            HttpResponse<String> answer =
                    visitor.get(authorize(provider).replaceAll("&code_challenge(_method)?=[^&]*", ""));
            assertThat(Visitor.location(answer))
                    .contains("error=invalid_request")
                    .doesNotContain("code=");
        }
    }

    @Test
    void nobody_is_sent_to_another_address() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            signIn(provider, visitor);
            for (String elsewhere : new String[] {
                "http://evil.example/sign-in/done",
                "http://127.0.0.1:" + provider.port() + "/other",
                "https://127.0.0.1:" + provider.port() + "/sign-in/done"
            }) {
                HttpResponse<String> answer =
                        visitor.get(authorize(provider).replaceAll("redirect_uri=[^&]*", "redirect_uri=" + elsewhere));
                assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            }
        }
    }

    @Test
    void one_click_is_refused_by_another_name_and_where_there_is_no_demonstration() throws Exception {
        try (RunningProvider provider = demonstration()) {
            assertThat(clicked(provider, "127.0.0.1")).isEqualTo("200");
            assertThat(clicked(provider, "tiers.example.com")).isEqualTo("/identity/sign-in?refused=unknown");
            assertThat(clicked(provider, "evil.example")).isEqualTo("421");
        }
        try (RunningProvider provider = empty("no_demonstration")) {
            assertThat(clicked(provider, "127.0.0.1")).isEqualTo("/identity/sign-in?refused=unknown");
        }
    }

    @Test
    void the_first_administrator_begins_with_a_code_that_works_once() throws Exception {
        try (RunningProvider provider = empty("first_one");
                Visitor visitor = new Visitor(provider.address())) {
            String old = provider.bean(FirstAdministrator.class).invite().orElseThrow();
            String code = provider.bean(FirstAdministrator.class).invite().orElseThrow();
            assertThat(Base64.getUrlDecoder().decode(code)).hasSize(16);
            assertThat(visitor.get("/identity/first-administrator?code=" + old).statusCode())
                    .as("the code of the start before")
                    .isEqualTo(410);

            HttpResponse<String> page = visitor.get("/identity/first-administrator?code=" + code);
            assertThat(page.body()).contains("The first administrator");
            HttpResponse<String> tooShort =
                    visitor.send(page, "/identity/first-administrator", first(code, "tom", "short-one", "short-one"));
            assertThat(tooShort.statusCode()).isEqualTo(422);
            HttpResponse<String> address = visitor.send(
                    page,
                    "/identity/first-administrator",
                    first(code, "tom@example.com", "a-long-password", "a-long-password"));
            assertThat(address.statusCode()).isEqualTo(422);
            HttpResponse<String> made = visitor.send(
                    page, "/identity/first-administrator", first(code, "tom", "a-long-password", "a-long-password"));
            assertThat(made.statusCode()).isEqualTo(200);

            HttpResponse<String> again = visitor.send(
                    page, "/identity/first-administrator", first(code, "eve", "another-password", "another-password"));
            assertThat(again.statusCode()).isEqualTo(410);
            assertThat(provider.bean(Accounts.class).person("eve")).isEmpty();
            assertThat(provider.bean(FirstAdministrator.class).invite()).isEqualTo(Optional.empty());
        }
        try (RunningProvider provider = empty("first_one");
                Visitor visitor = new Visitor(provider.address())) {
            assertThat(byPassword(provider, visitor, "tom", "a-wrong-password")).contains("refused=unknown");
            assertThat(byPassword(provider, visitor, "tom", "a-long-password")).contains("code=");
        }
    }

    @Test
    void a_form_of_another_page_makes_nobody_administrator() throws Exception {
        try (RunningProvider provider = empty("foreign_form");
                Visitor visitor = new Visitor(provider.address())) {
            String code = provider.bean(FirstAdministrator.class).invite().orElseThrow();
            visitor.get("/identity/first-administrator?code=" + code);
            visitor.send(
                    "/identity/first-administrator",
                    "forged",
                    first(code, "eve", "another-password", "another-password"));
            assertThat(provider.bean(Accounts.class).person("eve")).isEmpty();
        }
    }

    @Test
    void who_guesses_too_often_has_to_wait() throws Exception {
        try (RunningProvider provider = empty("guessed");
                Visitor visitor = new Visitor(provider.address())) {
            String code = provider.bean(FirstAdministrator.class).invite().orElseThrow();
            assertThat(provider.bean(FirstAdministrator.class).begin(code, "tom", "Tom", "a-long-password"))
                    .isTrue();
            for (int attempt = 0; attempt < Attempts.LIMIT; attempt++) {
                assertThat(byPassword(provider, visitor, "tom", "guess-" + attempt))
                        .contains("refused=unknown");
                assertThat(byPassword(provider, visitor, "nobody", "guess-" + attempt))
                        .contains("refused=unknown");
            }
            assertThat(byPassword(provider, visitor, "tom", "a-long-password")).contains("refused=too-often");
            assertThat(byPassword(provider, visitor, "nobody", "a-long-password"))
                    .contains("refused=too-often");
        }
    }

    @Test
    void a_token_of_before_a_restart_is_known_by_the_same_key_which_only_we_can_read() throws Exception {
        String token;
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            HttpResponse<String> page = sentToThePage(provider, visitor);
            String code = codeOf(visitor, visitor.send(page, "/identity/one-click", Map.of("person", "paul.dekker")));
            token = idToken(token(provider, visitor, code, VERIFIER));
        }
        Path file = directory.resolve("keys/identity.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (RunningProvider again = demonstration();
                Visitor visitor = new Visitor(again.address())) {
            String keys = visitor.get("/identity/oauth2/jwks").body();
            assertThat(keys).doesNotContain("\"d\"");
            var known = JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
            assertThat(SignedJWT.parse(token).verify(new RSASSAVerifier(known))).isTrue();
        }
    }

    @Test
    void who_signs_out_is_asked_again() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            HttpResponse<String> page = sentToThePage(provider, visitor);
            String code = codeOf(visitor, visitor.send(page, "/identity/one-click", Map.of("person", "paul.dekker")));
            String token = idToken(token(provider, visitor, code, VERIFIER));
            assertThat(Visitor.location(visitor.get(authorize(provider)))).contains("code=");
            HttpResponse<String> out = visitor.get("/identity/connect/logout?id_token_hint=" + token
                    + "&post_logout_redirect_uri=" + provider.address() + "/");
            assertThat(Visitor.location(out)).isEqualTo(provider.address() + "/");
            assertThat(Visitor.location(visitor.get(authorize(provider)))).endsWith("/identity/sign-in");
        }
    }

    @Test
    void who_was_let_into_a_demonstration_signs_in_with_a_password_beside_its_people() throws Exception {
        try (RunningProvider provider = RunningProvider.start(
                        stores, "guests_of_one", directory.resolve("keys"), RunningProvider.PEOPLE);
                Visitor visitor = new Visitor(provider.address())) {
            visitor.get(authorize(provider));
            assertThat(visitor.get("/identity/sign-in").body()).doesNotContain("type=\"password\"");
            PasswordEncoder encoder = provider.bean(PasswordEncoder.class);
            provider.bean(Accounts.class).setPassword("vera", "Vera", encoder.encode("a-long-password"), Instant.now());
            assertThat(visitor.get("/identity/sign-in").body()).contains("Anouk Visser", "type=\"password\"");
            assertThat(byPassword(provider, visitor, "vera", "a-long-password")).contains("code=");
        }
    }

    @Test
    void a_password_chosen_anew_ends_what_was_begun_with_the_old_one() throws Exception {
        try (RunningProvider provider = empty("chosen_anew");
                Visitor before = new Visitor(provider.address());
                Visitor after = new Visitor(provider.address())) {
            Accounts accounts = provider.bean(Accounts.class);
            PasswordEncoder encoder = provider.bean(PasswordEncoder.class);
            accounts.setPassword("vera", "Vera", encoder.encode("a-long-password"), Instant.now());
            String code = byPassword(provider, before, "vera", "a-long-password");
            HttpResponse<String> tokens = token(provider, before, codeIn(code), VERIFIER);
            assertThat(refreshed(provider, before, tokens).statusCode()).isEqualTo(200);
            String early = codeIn(Visitor.location(before.get(authorize(provider))));

            accounts.setPassword("vera", "Vera", encoder.encode("another-password"), Instant.now());
            assertThat(refreshed(provider, before, tokens).body()).contains("invalid_grant");
            assertThat(token(provider, before, early, VERIFIER).body()).contains("invalid_grant");
            assertThat(Visitor.location(before.get(authorize(provider)))).endsWith("/identity/sign-in");

            String anew = byPassword(provider, after, "vera", "another-password");
            HttpResponse<String> fresh = token(provider, after, codeIn(anew), VERIFIER);
            assertThat(refreshed(provider, after, fresh).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void who_could_not_come_in_is_told_without_what_was_typed() throws Exception {
        try (RunningProvider provider = empty("witnessed");
                Visitor visitor = new Visitor(provider.address())) {
            String code = provider.bean(FirstAdministrator.class).invite().orElseThrow();
            HttpResponse<String> page = visitor.get("/identity/first-administrator?code=" + code);
            visitor.send(
                    page, "/identity/first-administrator", first(code, "tom", "a-long-password", "a-long-password"));
            byPassword(provider, visitor, "tom", "a-wrong-password");
            byPassword(provider, visitor, "a-password-in-the-wrong-field", "tom");
            for (int attempt = 1; attempt < Attempts.LIMIT; attempt++) {
                byPassword(provider, visitor, "tom", "guess-" + attempt);
            }
            byPassword(provider, visitor, "tom", "a-long-password");
            assertThat(provider.seen())
                    .startsWith(
                            new SignInSeen("tom", SignInSeen.FIRST, SignInSeen.DONE, null),
                            new SignInSeen("tom", SignInSeen.SIGN_IN, SignInSeen.UNKNOWN, null),
                            new SignInSeen(null, SignInSeen.SIGN_IN, SignInSeen.UNKNOWN, null))
                    .endsWith(new SignInSeen("tom", SignInSeen.SIGN_IN, SignInSeen.TOO_OFTEN, null))
                    .hasSize(Attempts.LIMIT + 3);
        }
    }

    @Test
    void the_page_speaks_what_the_dashboard_speaks() throws Exception {
        try (RunningProvider provider = demonstration();
                Visitor visitor = new Visitor(provider.address())) {
            visitor.get(authorize(provider) + "&ui_locales=nl");
            assertThat(visitor.get("/identity/sign-in").body()).contains("lang=\"nl\"", "Inloggen", "beleidseigenaar");
        }
    }

    private RunningProvider demonstration() {
        return RunningProvider.start(stores, "demonstrated", directory.resolve("keys"), RunningProvider.PEOPLE);
    }

    private RunningProvider empty(String database) {
        return RunningProvider.start(stores, database, directory.resolve("keys"), OneClickPeople.NOBODY);
    }

    private static String authorize(RunningProvider provider) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/identity/oauth2/authorize?response_type=code&client_id=tierledger&scope=openid&state=s&nonce=n"
                + "&redirect_uri=" + provider.address() + "/sign-in/done&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static HttpResponse<String> sentToThePage(RunningProvider provider, Visitor visitor) throws Exception {
        HttpResponse<String> sent = visitor.get(authorize(provider));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(sent)).endsWith("/identity/sign-in");
        return visitor.get("/identity/sign-in");
    }

    private static void signIn(RunningProvider provider, Visitor visitor) throws Exception {
        HttpResponse<String> page = sentToThePage(provider, visitor);
        codeOf(visitor, visitor.send(page, "/identity/one-click", Map.of("person", "anouk.visser")));
    }

    private static String byPassword(RunningProvider provider, Visitor visitor, String login, String password)
            throws Exception {
        HttpResponse<String> page = sentToThePage(provider, visitor);
        HttpResponse<String> sent =
                visitor.send(page, "/identity/sign-in", Map.of("username", login, "password", password));
        String next = Visitor.location(sent);
        return next.contains("refused=") ? next : Visitor.location(visitor.get(next));
    }

    /** After a form that was taken: back at the protocol, which sends on with a code. */
    private static String codeOf(Visitor visitor, HttpResponse<String> signedIn) throws Exception {
        assertThat(signedIn.statusCode()).isEqualTo(302);
        String back = Visitor.location(visitor.get(Visitor.location(signedIn)));
        assertThat(back).contains("/sign-in/done?code=", "&state=s");
        return codeIn(back);
    }

    private static HttpResponse<String> token(RunningProvider provider, Visitor visitor, String code, String verifier)
            throws Exception {
        return asTheGateway(
                visitor,
                "grant_type=authorization_code&code=" + code + "&code_verifier=" + verifier + "&redirect_uri="
                        + provider.address() + "/sign-in/done");
    }

    private static HttpResponse<String> refreshed(
            RunningProvider provider, Visitor visitor, HttpResponse<String> tokens) throws Exception {
        String refresh = tokens.body().replaceFirst("(?s).*\"refresh_token\":\"([^\"]+)\".*", "$1");
        return asTheGateway(visitor, "grant_type=refresh_token&refresh_token=" + refresh);
    }

    private static HttpResponse<String> asTheGateway(Visitor visitor, String form) throws Exception {
        String login = "tierledger:" + RunningProvider.SECRET;
        return visitor.send(HttpRequest.newBuilder(visitor.at("/identity/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String codeIn(String address) {
        return address.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private static String idToken(HttpResponse<String> tokens) {
        assertThat(tokens.statusCode()).isEqualTo(200);
        return tokens.body().replaceFirst("(?s).*\"id_token\":\"([^\"]+)\".*", "$1");
    }

    private static JWTClaimsSet claims(HttpResponse<String> tokens) throws Exception {
        return SignedJWT.parse(idToken(tokens)).getJWTClaimsSet();
    }

    private static Map<String, String> first(String code, String login, String password, String again) {
        return Map.of("code", code, "login", login, "name", "Tom", "password", password, "again", again);
    }

    /** What becomes of a click under that name: where it leads to, or the status. */
    private static String clicked(RunningProvider provider, String host) throws Exception {
        return NamedRequests.clickAs(provider.port(), host);
    }
}
