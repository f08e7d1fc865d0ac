package io.tierledger.specification;

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
import io.tierledger.rights.PersonId;
import io.tierledger.rights.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An issuer of tokens with a key of its own, whose keys can be asked for; it calls itself by the name of our own provider. */
public final class TestIssuer implements AutoCloseable {
    public static final String NAME = PersonId.OUR_ISSUER;
    private final HttpServer keys;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RSAKey key = drawn();

    public TestIssuer() {
        try {
            keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        keys.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        keys.start();
    }

    /** Where its keys are. */
    public String keys() {
        return "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys";
    }

    /** How often somebody asked for its keys. */
    public int asked() {
        return asked.get();
    }

    /** From here on it signs with another key, and has no other. */
    public void rotate() {
        key = drawn();
    }

    /** Settings of a service that believes it. */
    public Map<String, String> settings() {
        return Map.of("tierledger.sign-in.issuer", NAME, "tierledger.sign-in.keys", keys());
    }

    /** Of a person with these roles, and no customers. */
    public String person(String id, String... roles) {
        return token(claims -> claims.subject(id).claim("roles", List.of(roles)));
    }

    /** Of a person with every role there is. */
    public String ofEveryRole(String id) {
        return person(id, Stream.of(Role.values()).map(Role::word).toArray(String[]::new));
    }

    /** Of an account manager. */
    public String accountManager(String id, String accountManager) {
        return token(claims -> claims.subject(id)
                .claim("roles", List.of(Role.ACCOUNT_MANAGER.word()))
                .claim("account_manager", accountManager));
    }

    /** Anything, of {@code p-1} and for five minutes unless it is said otherwise. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> more) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("p-1")
                .audience("tierledger")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        RSAKey signing = key;
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signing.getKeyID())
                            .build(),
                    more.apply(claims).build());
            signed.sign(new RSASSASigner(signing));
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

    @Override
    public void close() {
        keys.stop(0);
    }
}
