package io.tierledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.rights.Invited;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is invited chooses a password, once. */
@Timeout(120)
class InvitationsTest {
    private static final byte[] KEY = new byte[32];
    private static final String LONG = "a-long-password";

    @TempDir
    static Path directory;

    private static EmbeddedStores stores;
    private static RunningProvider provider;

    @BeforeAll
    static void start() throws Exception {
        stores = EmbeddedStores.inTemporaryDirectory();
        Path keys = Files.createDirectory(directory.resolve("keys"));
        Files.writeString(keys.resolve("services"), Base64.getUrlEncoder().encodeToString(KEY));
        provider = RunningProvider.start(stores, "invited", keys, OneClickPeople.NOBODY);
    }

    @AfterAll
    static void stop() {
        provider.close();
        stores.close();
    }

    @Test
    void a_guest_chooses_a_password_once_and_has_no_role_of_the_provider() throws Exception {
        String invitation = invitation("vera", Invited.AUDIENCE, Instant.now(), 60, KEY);
        try (Visitor visitor = new Visitor(provider.address())) {
            HttpResponse<String> page = page(visitor, invitation);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Vera &lt;Vos&gt;", "<code>vera</code>");
            assertThat(sent(visitor, page, invitation, "short-one", "short-one").statusCode())
                    .isEqualTo(422);
            assertThat(sent(visitor, page, invitation, LONG, "another-password").statusCode())
                    .isEqualTo(422);
            assertThat(sent(visitor, page, invitation, LONG, LONG).statusCode()).isEqualTo(200);

            assertThat(page(visitor, invitation).statusCode()).as("used").isEqualTo(410);
            assertThat(sent(visitor, page, invitation, "another-password", "another-password")
                            .statusCode())
                    .isEqualTo(410);
            assertThat(provider.bean(Accounts.class)
                            .person("vera")
                            .orElseThrow()
                            .roles())
                    .isEmpty();
            assertThat(provider.seen())
                    .filteredOn(seen -> "vera".equals(seen.person()))
                    .containsExactly(new SignInSeen("vera", SignInSeen.INVITATION, SignInSeen.DONE, null));
            assertThat(signedIn(visitor, "vera", LONG)).isTrue();
            assertThat(signedIn(visitor, "vera", "another-password")).isFalse();
        }
    }

    @Test
    void a_later_invitation_takes_the_place_of_a_password_and_an_earlier_one_does_not() throws Exception {
        String first = invitation("wim", Invited.AUDIENCE, Instant.now(), 60, KEY);
        try (Visitor visitor = new Visitor(provider.address())) {
            sent(visitor, page(visitor, first), first, LONG, LONG);
            String earlier = invitation("wim", Invited.AUDIENCE, Instant.now().minusSeconds(5), 60, KEY);
            assertThat(page(visitor, earlier).statusCode()).isEqualTo(410);
            String later = invitation("wim", Invited.AUDIENCE, Instant.now(), 60, KEY);
            HttpResponse<String> page = page(visitor, later);
            assertThat(sent(visitor, page, later, "another-password", "another-password")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(signedIn(visitor, "wim", LONG)).isFalse();
            assertThat(signedIn(visitor, "wim", "another-password")).isTrue();
        }
    }

    @Test
    void what_is_no_invitation_invites_nobody() throws Exception {
        byte[] another = new byte[32];
        another[0] = 1;
        try (Visitor visitor = new Visitor(provider.address())) {
            for (String none : new String[] {
                "",
                "made-up",
                invitation("eve", "tierledger", Instant.now(), 60, KEY),
                invitation("eve", Invited.AUDIENCE, Instant.now(), -120, KEY),
                invitation("eve", Invited.AUDIENCE, Instant.now(), 60, another)
            }) {
                assertThat(page(visitor, none).statusCode()).as(none).isEqualTo(410);
            }
            String good = invitation("eve", Invited.AUDIENCE, Instant.now(), 60, KEY);
            page(visitor, good);
            visitor.send("/identity/invitation", "forged", fields(good, LONG, LONG));
            assertThat(provider.bean(Accounts.class).person("eve"))
                    .as("a form of another page")
                    .isEmpty();
        }
    }

    private static HttpResponse<String> page(Visitor visitor, String invitation) throws Exception {
        return visitor.get("/identity/invitation?invitation=" + invitation);
    }

    private static HttpResponse<String> sent(
            Visitor visitor, HttpResponse<String> page, String invitation, String password, String again)
            throws Exception {
        return visitor.send(page, "/identity/invitation", fields(invitation, password, again));
    }

    private static Map<String, String> fields(String invitation, String password, String again) {
        return Map.of("invitation", invitation, "password", password, "again", again);
    }

    private static boolean signedIn(Visitor visitor, String login, String password) throws Exception {
        HttpResponse<String> page = visitor.get("/identity/sign-in");
        HttpResponse<String> sent =
                visitor.send(page, "/identity/sign-in", Map.of("username", login, "password", password));
        return !Visitor.location(sent).contains("refused=");
    }

    private static String invitation(String person, String audience, Instant drawn, int seconds, byte[] key)
            throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(Invited.ISSUER)
                        .subject(person)
                        .audience(audience)
                        .claim(Invited.NAME, "Vera <Vos>")
                        .claim(
                                Invited.DRAWN,
                                drawn.truncatedTo(ChronoUnit.MICROS).toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                        .build());
        token.sign(new MACSigner(key));
        return token.serialize();
    }
}
