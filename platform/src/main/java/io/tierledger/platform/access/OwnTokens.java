package io.tierledger.platform.access;

import io.tierledger.rights.Invited;
import io.tierledger.rights.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens signed with the key that the services share: of a service that asks another, and of programs on this machine. Never of a person. */
public final class OwnTokens {
    /** As it stands in them. */
    static final String ISSUER = Invited.ISSUER;
    /** What a service's token is for. */
    static final String INTERNAL = "tierledger-internal";
    /** The claim with what a program was let in for. */
    static final String PURPOSES = "purposes";

    private static final Duration OF_A_SERVICE = Duration.ofMinutes(5);
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(2);

    private final JwtEncoder encoder;
    private volatile @Nullable Said said;

    private record Said(String service, String token, Instant until) {}

    private OwnTokens(SecretKey key) {
        this.encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build();
    }

    /** @param servicesKey file of the key; drawn where there is none */
    public static OwnTokens signedWith(Path servicesKey) {
        return new OwnTokens(ServicesKey.in(servicesKey));
    }

    /** By the settings of the service in whose context it is asked for; empty where they name no key: then it asks as nobody. */
    public static Optional<OwnTokens> of(Environment environment) {
        return Optional.ofNullable(environment.getProperty("tierledger.sign-in.services-key"))
                .filter(file -> !file.isBlank())
                .map(file -> signedWith(Path.of(file)));
    }

    /** Who a service is, for the next minutes at least. */
    public String ofService(String name) {
        Said last = said;
        Instant now = Instant.now();
        if (last == null
                || !last.service.equals(name)
                || last.until.minus(RENEWED_BEFORE).isBefore(now)) {
            String token = token(name, INTERNAL, OF_A_SERVICE, claims -> {});
            last = new Said(name, token, now.plus(OF_A_SERVICE));
            said = last;
        }
        return last.token;
    }

    /**
     * A program's token, for our API.
     *
     * @param audience as services are told it ({@code tierledger.sign-in.audience})
     */
    public String ofProgram(String id, String audience, Set<Purpose> purposes, Duration lasts) {
        List<String> words = purposes.stream().map(Purpose::word).sorted().toList();
        return token(id, audience, lasts, claims -> claims.claim(PURPOSES, words));
    }

    /**
     * With which somebody chooses a password at our own provider, once.
     *
     * @param drawn now, to the microsecond
     */
    public String invitation(String personId, String name, Instant drawn, Duration lasts) {
        return token(
                personId,
                Invited.AUDIENCE,
                lasts,
                claims -> claims.claim(Invited.NAME, name).claim(Invited.DRAWN, drawn.toString()));
    }

    private String token(String subject, String audience, Duration lasts, Consumer<JwtClaimsSet.Builder> more) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience(List.of(audience))
                .issuedAt(now)
                .expiresAt(now.plus(lasts));
        more.accept(claims);
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
