package io.tierledger.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access token of a session, which services are shown; fetched anew from the provider shortly before it ends. It never leaves for the browser. */
final class AccessTokens {
    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

    private final ServerOAuth2AuthorizedClientRepository kept = new WebSessionServerOAuth2AuthorizedClientRepository();
    private final ReactiveOAuth2AuthorizedClientProvider anew =
            new RefreshTokenReactiveOAuth2AuthorizedClientProvider();

    /** Empty where the provider gives none any more: then the session is over. */
    Mono<Optional<String>> of(ServerWebExchange exchange, String person) {
        var who = UsernamePasswordAuthenticationToken.authenticated(person, "", List.of());
        return kept.<OAuth2AuthorizedClient>loadAuthorizedClient(Provider.REGISTRATION, who, exchange)
                .flatMap(client -> anew.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                                .principal(who)
                                .build())
                        .flatMap(fetched -> kept.saveAuthorizedClient(fetched, who, exchange)
                                .thenReturn(fetched))
                        .onErrorResume(why -> unlessRefused(why, client))
                        .defaultIfEmpty(client))
                .filter(AccessTokens::stillCounts)
                .map(client -> Optional.of(client.getAccessToken().getTokenValue()))
                .defaultIfEmpty(Optional.empty());
    }

    /** A provider that is away does not end a session whose token still counts. */
    private static Mono<OAuth2AuthorizedClient> unlessRefused(Throwable why, OAuth2AuthorizedClient client) {
        log.info("no new access token: {}", why.getMessage());
        if (stillCounts(client)) {
            return Mono.just(client);
        }
        return why instanceof ClientAuthorizationException refused
                        && !refused.getError().getErrorCode().equals("invalid_token_response")
                ? Mono.empty()
                : Mono.error(new Refused(Failure.SERVICE_UNAVAILABLE));
    }

    private static boolean stillCounts(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end == null || end.isAfter(Instant.now());
    }
}
