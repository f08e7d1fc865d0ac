package io.tierledger.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** OpenID Connect as Spring Authorization Server speaks it: authorization code with PKCE, sign-out, keys. */
@Configuration(proxyBeanMethods = false)
class Protocol {
    @Bean
    @Order(1)
    SecurityFilterChain protocolChain(HttpSecurity http, SinceTheLastPassword outdated) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.addFilterAfter(outdated.filter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        nobody -> nobody.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository registeredClientRepository(IdentitySettings settings, PasswordEncoder encoder) {
        return new OurGateway(encoder.encode(settings.clientSecret()));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    JWKSource<SecurityContext> jwkSource(IdentitySettings settings) {
        return new ImmutableJWKSet<>(SigningKeys.in(settings.keys()));
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /**
     * Who it is and what he may be. Services read it in the access token, where no name stands; the gateway alone reads the identity
     * token. A token that is fetched anew says what holds by then.
     */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoItIs(Accounts accounts, SinceTheLastPassword outdated) {
        return context -> {
            refuseWhatIsOutdated(context, outdated);
            String type = context.getTokenType().getValue();
            if (OidcParameterNames.ID_TOKEN.equals(type)) {
                signedIn(context).flatMap(accounts::person).ifPresent(person -> {
                    context.getClaims().claim("name", person.name());
                    person.claims().forEach(context.getClaims()::claim);
                });
            }
            if (OAuth2TokenType.ACCESS_TOKEN.getValue().equals(type)) {
                context.getClaims().audience(List.of(PersonTokens.AUDIENCE));
                session(context).ifPresent(session -> context.getClaims().claim("sid", session));
                signedIn(context)
                        .flatMap(accounts::person)
                        .ifPresent(person -> person.claims().forEach(context.getClaims()::claim));
            }
        };
    }

    private static void refuseWhatIsOutdated(JwtEncodingContext context, SinceTheLastPassword outdated) {
        Authentication who = context.getPrincipal();
        if (who != null && outdated.isOutdated(who)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    /** The same in every token that is fetched anew, so that what was done in one session can be told from what was done in another. */
    private static Optional<String> session(JwtEncodingContext context) {
        return Optional.ofNullable(context.getAuthorization()).map(OAuth2Authorization::getId);
    }

    private static Optional<String> signedIn(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        return Optional.ofNullable(principal).map(Authentication::getName);
    }
}
