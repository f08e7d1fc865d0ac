package io.tierledger.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who vouches for people: our own provider, or a foreign one, which is asked for its addresses when they are first needed, so that a
 * gateway starts while it is away.
 */
final class Provider implements ReactiveClientRegistrationRepository {
    static final String REGISTRATION = "tierledger";
    /** Whatever port and name we have; the provider says the same. */
    static final String OUR_ISSUER = "http://localhost/identity";

    private static final Duration NEVER_AGAIN = Duration.ofDays(10_000);

    private final Mono<ClientRegistration> registration;

    Provider(SignInSettings settings) {
        this.registration = settings.isForeign()
                ? Mono.fromCallable(() -> foreign(settings))
                        .subscribeOn(Schedulers.boundedElastic())
                        .cache(found -> NEVER_AGAIN, failed -> Duration.ZERO, () -> Duration.ZERO)
                : Mono.just(ours(settings));
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return registration;
    }

    private static ClientRegistration foreign(SignInSettings settings) {
        return gateway(ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer())), settings)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    /** Browsers go by this gateway, which is why their addresses have neither name nor port; tokens and keys are fetched directly. */
    private static ClientRegistration ours(SignInSettings settings) {
        var direct = settings.provider() + "/identity";
        return gateway(ClientRegistration.withRegistrationId(REGISTRATION), settings)
                .scope(OidcScopes.OPENID)
                .authorizationUri("/identity/oauth2/authorize")
                .tokenUri(direct + "/oauth2/token")
                .jwkSetUri(direct + "/oauth2/jwks")
                .issuerUri(OUR_ISSUER)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", "/identity/connect/logout"))
                .build();
    }

    private static ClientRegistration.Builder gateway(
            ClientRegistration.Builder registration, SignInSettings settings) {
        return registration
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .userNameAttributeName("sub")
                .redirectUri("{baseUrl}" + SignIn.DONE);
    }
}
