package io.tierledger.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tierledger.identity.*}.
 *
 * @param keys       the directory of the signing key, which nobody else may enter
 * @param clientSecret what the gateway shows when it fetches tokens; drawn anew at each start
 * @param servicesKey file of the key with which customer-service signs invitations; nobody is invited without
 * @param issuer     what tokens say of who gave them; ours by itself
 */
@ConfigurationProperties("tierledger.identity")
record IdentitySettings(
        Path keys,
        String clientSecret,
        @Nullable Path servicesKey,
        @DefaultValue(Identity.ISSUER) String issuer) {}
