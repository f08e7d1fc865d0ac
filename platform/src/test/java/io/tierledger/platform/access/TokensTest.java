package io.tierledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** The signature of a token that was good a moment ago is not computed again, and all else of it is looked at each time. */
class TokensTest {
    private static final String NAME = "https://provider.example";
    private static final Instant BEGUN = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final AtomicLong ticks = new AtomicLong();
    private Instant now = BEGUN;
    private RSAKey key = drawn();
    private HttpServer keys;
    private Tokens tokens;
    private OwnTokens own;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
        URI address = URI.create("http://127.0.0.1:" + keys.getAddress().getPort() + "/keys");
        AccessSettings settings = new AccessSettings(
                NAME, address, "tierledger", "roles", Duration.ofSeconds(5), directory.resolve("services"));
        tokens = new Tokens(settings, new Wall(), ticks::get);
        own = OwnTokens.signedWith(settings.servicesKey());
    }

    @AfterEach
    void stop() {
        keys.stop(0);
    }

    @Test
    void what_was_good_a_moment_ago_ends_when_it_ends() {
        String token = token(claims -> claims);
        Instant end = BEGUN.plusSeconds(300).plus(Tokens.CLOCKS);
        now = end.minus(A_SECOND);
        assertThat(isLetIn(token)).isTrue();
        assertThat(isLetIn(token)).as("a moment ago").isTrue();
        now = end.plus(A_SECOND);
        assertThatThrownBy(() -> shown(token))
                .satisfies(why -> assertThat(Tokens.signedBefore(why))
                        .as("the log is told whose it was")
                        .hasValueSatisfying(
                                before -> assertThat(before.getTokenValue()).isEqualTo(token)));
    }

    @Test
    void what_was_signed_for_something_else_was_never_anybodys() {
        String elsewhere = token(claims -> claims.audience("another-system"));
        String invitation = own.invitation("piet", "Piet", BEGUN, Duration.ofDays(1));
        for (String token : List.of(elsewhere, invitation)) {
            assertThatThrownBy(() -> shown(token))
                    .satisfies(why -> assertThat(Tokens.signedBefore(why)).isEmpty());
        }
    }

    @Test
    void what_was_good_a_moment_ago_begins_when_it_begins() {
        String token = token(claims -> claims.notBeforeTime(Date.from(BEGUN)));
        assertThat(isLetIn(token)).isTrue();
        now = BEGUN.minus(Tokens.CLOCKS).minus(A_SECOND);
        assertThat(isLetIn(token)).isFalse();
    }

    /** The genuine one has just been seen; a token that differs from it by one bit of any part has not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_changed_part_is_refused_after_the_genuine_one(int part) {
        String token = token(claims -> claims);
        assertThat(isLetIn(token)).isTrue();
        String[] parts = token.split("\\.", -1);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
        int middle = part == 2 ? bytes.length / 2 : new String(bytes, StandardCharsets.UTF_8).indexOf(spelt(part));
        bytes[middle] ^= 1;
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(isLetIn(String.join(".", parts))).isFalse();
        assertThat(isLetIn(token)).isTrue();
    }

    private String spelt(int part) {
        return part == 0 ? key.getKeyID() : "anna";
    }

    @Test
    void a_key_that_was_taken_away_counts_a_moment_longer_and_no_more() {
        String token = token(claims -> claims);
        assertThat(isLetIn(token)).isTrue();
        key = drawn();
        assertThat(isLetIn(token(claims -> claims))).as("of the new key").isTrue();
        pass(RecentTokens.A_MOMENT.minus(A_SECOND));
        assertThat(isLetIn(token)).as("its signature is not computed again").isTrue();
        pass(A_SECOND);
        assertThat(isLetIn(token))
                .as("a moment after it was computed, however often it came meanwhile")
                .isFalse();
    }

    /** Had the refusal been kept, the signature of a key that is gone would count. */
    @Test
    void what_was_refused_is_not_kept() {
        String early = token(claims -> claims.notBeforeTime(Date.from(BEGUN.plusSeconds(90))));
        assertThat(isLetIn(early)).isFalse();
        key = drawn();
        assertThat(isLetIn(token(claims -> claims))).isTrue();
        now = BEGUN.plusSeconds(91);
        assertThat(isLetIn(early)).isFalse();
    }

    @Test
    void tokens_of_services_and_programs_end_too() {
        now = Instant.now();
        Instant before = now;
        String token = own.ofProgram("erp", "tierledger", Set.of(), Duration.ofMinutes(5));
        assertThat(isLetIn(token)).isTrue();
        now = before.plusSeconds(300).plus(Tokens.CLOCKS).plusSeconds(2);
        assertThat(isLetIn(token)).isFalse();
    }

    @Test
    void however_many_come_no_more_are_kept_than_there_is_room_for() {
        RecentTokens recent = new RecentTokens(ticks::get);
        String rest = "x".repeat(990);
        int room = RecentTokens.CHARACTERS / 1_000;
        for (int i = 0; i < 2 * room; i++) {
            String token = "%010d".formatted(i) + rest;
            recent.add(token, read(token));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(IntStream.range(0, 2 * room)
                                .filter(i ->
                                        recent.of("%010d".formatted(i) + rest).isPresent())
                                .count())
                        .isBetween(1L, (long) room));
    }

    private static Jwt read(String token) {
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("anna").build();
    }

    private boolean isLetIn(String token) {
        try {
            return shown(token) instanceof Shown.Signed;
        } catch (InvalidBearerTokenException refused) {
            return false;
        }
    }

    private @Nullable Shown shown(String token) {
        return tokens.of(MockServerWebExchange.from(
                        MockServerHttpRequest.get("/").header("Authorization", "Bearer " + token)))
                .block(Duration.ofSeconds(30));
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> more) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("anna")
                .audience("tierledger")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(BEGUN.plusSeconds(300)));
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    more.apply(claims).build());
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey drawn() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Wall extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
