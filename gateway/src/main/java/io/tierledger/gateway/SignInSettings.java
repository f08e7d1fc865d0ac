package io.tierledger.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in ({@code tierledger.sign-in.*}). With neither an issuer nor a provider nobody can.
 *
 * @param provider base address of our own provider, which is reached by browsers through this gateway; without a path
 * @param issuer of a foreign provider ({@code TIERLEDGER_ISSUER}), which takes the place of ours
 * @param clientId by which the provider knows this gateway
 * @param clientSecret of our own provider
 * @param clientSecretFile holds that of a foreign one, which is read when it is needed
 * @param rolesClaim name of the claim with the roles
 * @param idle time without use after which a session ends
 */
@ConfigurationProperties("tierledger.sign-in")
record SignInSettings(
        @Nullable URI provider,
        @Nullable String issuer,
        @DefaultValue("tierledger") String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("30m") Duration idle) {

    boolean isForeign() {
        return issuer != null && !issuer.isBlank();
    }

    /** Our own provider, where it is the one that people sign in at. */
    Optional<URI> ownProvider() {
        return isForeign() ? Optional.empty() : Optional.ofNullable(provider);
    }

    boolean isOffered() {
        return isForeign() || provider != null;
    }

    /** @throws UncheckedIOException if the file cannot be read */
    String secret() {
        if (clientSecretFile == null || clientSecretFile.toString().isEmpty()) {
            return clientSecret == null ? "" : clientSecret;
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The client's secret cannot be read from " + clientSecretFile, unreadable);
        }
    }
}
