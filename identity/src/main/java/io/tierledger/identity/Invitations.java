package io.tierledger.identity;

import io.tierledger.rights.Invited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * How those come in who are not the first: an administrator has an invitation drawn for a person, and whoever has it chooses that person's
 * password. It is void once a password was set since it was drawn, so nothing has to be kept of it.
 */
class Invitations {
    private final @Nullable Path servicesKey;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    Invitations(IdentitySettings settings, Accounts accounts, PasswordEncoder encoder) {
        this.servicesKey = settings.servicesKey();
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** Whom it invites. */
    record Guest(String id, String name, Instant drawn) {}

    /** Empty for one that is none, is over, or was used. */
    Optional<Guest> guest(String invitation) {
        return read(invitation)
                .map(Invitations::guest)
                .filter(guest -> accounts.hadNoPasswordSince(guest.id(), guest.drawn()));
    }

    private static Guest guest(Jwt signed) {
        String drawn = Objects.requireNonNull(signed.getClaimAsString(Invited.DRAWN));
        return new Guest(
                Objects.requireNonNull(signed.getSubject()),
                Objects.requireNonNull(signed.getClaimAsString(Invited.NAME)),
                Instant.parse(drawn));
    }

    /** @return false where a password was set since it was drawn: somebody else used it just now */
    boolean accept(Guest guest, String password) {
        return accounts.setPassword(guest.id(), guest.name(), encoder.encode(password), guest.drawn());
    }

    private Optional<Jwt> read(String invitation) {
        if (servicesKey == null || !Files.exists(servicesKey)) {
            return Optional.empty(); // it is drawn by the first service that looks for it
        }
        try {
            return Optional.of(decoder(servicesKey).decode(invitation));
        } catch (JwtException none) {
            return Optional.empty();
        }
    }

    private static NimbusJwtDecoder decoder(Path servicesKey) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(key(servicesKey), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(Invited.ISSUER),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(Invited.AUDIENCE))));
        return decoder;
    }

    private static byte[] key(Path file) {
        try {
            return Base64.getUrlDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the services, " + file + ", cannot be read.", e);
        }
    }
}
