package io.tierledger.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tierledger.identity.*}.
 *
 * @param keys       the directory of the signing key, which nobody else may enter
 * @param clientSecret what the gateway shows when it fetches tokens; drawn anew at each start
 * @param issuer     what tokens say of who gave them; ours by itself
 */
@ConfigurationProperties("tierledger.identity")
record IdentitySettings(
        Path keys,
        String clientSecret,
        @DefaultValue(Identity.ISSUER) String issuer) {}
