package io.tierledger.platform.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count ({@code tierledger.sign-in.*}). Without an issuer no person's does; programs and services are let in by the key that
 * the services share.
 *
 * @param issuer of persons' tokens, as it stands in them
 * @param keys where the issuer's keys are; found by its address unless given
 * @param audience that a token of a person or a program is for
 * @param rolesClaim name of the claim with the roles of a person
 * @param lookAgain how often it is looked again whether a stream's reader may still read it
 * @param servicesKey file of the key with which services say who they are; drawn where there is none
 */
@ConfigurationProperties("tierledger.sign-in")
record AccessSettings(
        @Nullable String issuer,
        @Nullable URI keys,
        @DefaultValue("tierledger") String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("5s") Duration lookAgain,
        @DefaultValue("") Path servicesKey) {

    AccessSettings {
        if (servicesKey.toString().isBlank()) {
            throw new IllegalArgumentException(
                    "TIERLEDGER_SERVICES_KEY_FILE has to name the file with the key that the services share;"
                            + " it is drawn where there is none.");
        }
    }

    boolean hasIssuer() {
        return issuer != null && !issuer.isBlank();
    }
}
