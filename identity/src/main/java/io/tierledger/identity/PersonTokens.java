package io.tierledger.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens of persons, for whoever may read the provider's signing key: the owner of the data directory. */
public final class PersonTokens {
    /** For whom tokens are: our API. */
    public static final String AUDIENCE = "tierledger";

    private final JwtEncoder encoder;

    private PersonTokens(JwtEncoder encoder) {
        this.encoder = encoder;
    }

    /** @param keys the directory of the signing key; one is drawn where there is none */
    public static PersonTokens signedIn(Path keys) {
        return new PersonTokens(new NimbusJwtEncoder(new ImmutableJWKSet<>(SigningKeys.in(keys))));
    }

    public String of(Person person, Duration lasts) {
        return of(person.id(), person, lasts);
    }

    /** Of somebody with every role, whatever the name: for programs that try the system. */
    public String ofEveryRole(String name, Duration lasts) {
        return of(name, new Person("everybody", name, List.copyOf(Person.ROLES), List.of(), null), lasts);
    }

    private String of(String subject, Person person, Duration lasts) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(Identity.ISSUER)
                .subject(subject)
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(lasts));
        person.claims().forEach(claims::claim);
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
