package io.tierledger.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The one client: the gateway that stands before us. It sends people back to where they came from, that is to the name and port by
 * which the present request came, of which {@link KnownHosts} has let only our own through.
 */
final class OurGateway implements RegisteredClientRepository {
    private final String secret;

    /** @param secret as an encoder wrote it */
    OurGateway(String secret) {
        this.secret = secret;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("there is no other client");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return Identity.CLIENT.equals(id) ? gateway() : null;
    }

    private RegisteredClient gateway() {
        return RegisteredClient.withId(Identity.CLIENT)
                .clientId(Identity.CLIENT)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(here("/sign-in/done"))
                .postLogoutRedirectUri(here("/"))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        // a session may last a working day; requests of one moment fetch with the same one
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }

    private static String here(String path) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replacePath(path)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
