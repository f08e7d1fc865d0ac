package io.tierledger.gateway;

import io.tierledger.rights.Invited;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Signing in and out as Spring Security does it: authorization code with PKCE, a session, a token against forged writes. It looks at
 * nothing else: requests without a session's cookie do not pass here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignIn {
    static final String BEGIN = "/sign-in";
    /** With it somebody becomes the first administrator. */
    static final String CODE = "code";

    static final String DONE = "/sign-in/done";
    static final String OUT = "/sign-out";

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final SignInSettings settings;

    private final ComingAndGoing told;
    private final AccessTokens accessTokens = new AccessTokens();

    SignIn(SignInSettings settings, Services services) {
        this.settings = settings;
        this.told = new ComingAndGoing(services);
    }

    @Bean
    SessionCookie webSessionIdResolver() {
        return new SessionCookie();
    }

    /** Paths are looked at by {@link PlainPaths}, which lets identifiers have every sign. */
    @Bean
    ServerWebExchangeFirewall serverWebExchangeFirewall() {
        return ServerWebExchangeFirewall.INSECURE_NOOP;
    }

    @Bean
    ReactiveClientRegistrationRepository provider() {
        return new Provider(settings);
    }

    @Bean
    SecurityWebFilterChain signInChain(ServerHttpSecurity http, ReactiveClientRegistrationRepository provider) {
        var tokens = new WebSessionServerCsrfTokenRepository();
        tokens.setHeaderName(Sessions.CSRF);
        return http.securityMatcher(when(this::isOurs))
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .requireCsrfProtectionMatcher(when(SignIn::needsTheToken))
                        .accessDeniedHandler((exchange, why) -> Mono.error(new Refused(Failure.CSRF))))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new WebSessionServerOAuth2AuthorizedClientRepository())
                        .authorizationRequestResolver(new Beginning(provider))
                        .authenticationMatcher(when(exchange -> is(exchange, HttpMethod.GET, DONE)))
                        .authenticationSuccessHandler((exchange, who) -> signedIn(exchange, who, tokens))
                        .authenticationFailureHandler(SignIn::failed))
                .logout(logout -> logout.requiresLogout(when(exchange -> is(exchange, HttpMethod.POST, OUT)))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                (exchange, who) -> goes(exchange.getExchange()),
                                new SecurityContextServerLogoutHandler(),
                                new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(signedOut(provider)))
                .build();
    }

    private boolean isOurs(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getURI().getRawPath();
        return settings.isOffered()
                && (path.equals(BEGIN) && !leadsToAPage(request.getQueryParams())
                        || path.equals(DONE)
                        || path.equals(OUT)
                        || Sessions.person(exchange).isPresent());
    }

    private static boolean leadsToAPage(MultiValueMap<String, String> query) {
        return query.containsKey(CODE) || query.containsKey(Invited.PARAMETER);
    }

    private static boolean needsTheToken(ServerWebExchange exchange) {
        return Sessions.isWrite(exchange.getRequest())
                && Sessions.person(exchange).isPresent();
    }

    /** The token is drawn here, once: tabs that ask for it at the same time would else each draw one, and only the last would count. */
    private Mono<Void> signedIn(
            WebFilterExchange filtered, Authentication who, WebSessionServerCsrfTokenRepository tokens) {
        var exchange = filtered.getExchange();
        return exchange.getSession().flatMap(session -> {
            if (who.getPrincipal() instanceof OidcUser user) {
                Sessions.begin(session, SignedIn.of(user, settings), settings);
            }
            return tokens.generateToken(exchange)
                    .flatMap(token -> tokens.saveToken(exchange, token))
                    .then(comes(exchange, who))
                    .then(redirect(exchange, "/"));
        });
    }

    private Mono<Void> comes(ServerWebExchange exchange, Authentication who) {
        return accessTokens
                .of(exchange, who.getName())
                .doOnNext(token -> token.ifPresent(text -> told.signedIn(text, exchange.getRequest())))
                .then();
    }

    /** While the session's token is still known. */
    private Mono<Void> goes(ServerWebExchange exchange) {
        var token = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (token != null && Sessions.person(exchange).isPresent()) {
            told.signedOut(token, exchange.getRequest());
        }
        return Mono.empty();
    }

    /** A state that is not ours, a code that was used, a provider that is away: the first page says so and offers to begin again. */
    private static Mono<Void> failed(WebFilterExchange filtered, AuthenticationException why) {
        log.info("somebody could not be signed in: {}", why.getMessage());
        return redirect(filtered.getExchange(), "/?sign-in=failed");
    }

    /** Our session has ended; the page is told where the provider's ends, and goes there itself: a foreign one would not let it fetch that. */
    private static OidcClientInitiatedServerLogoutSuccessHandler signedOut(
            ReactiveClientRegistrationRepository provider) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        handler.setRedirectStrategy(SignIn::tell);
        return handler;
    }

    private static Mono<Void> tell(ServerWebExchange exchange, URI next) {
        return Me.json(exchange, HttpStatus.OK, Map.of("next", next.toString()));
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String to) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(to));
        return exchange.getResponse().setComplete();
    }

    private static boolean is(ServerWebExchange exchange, HttpMethod method, String path) {
        ServerHttpRequest request = exchange.getRequest();
        return request.getMethod().equals(method)
                && request.getURI().getRawPath().equals(path);
    }

    private static ServerWebExchangeMatcher when(java.util.function.Predicate<ServerWebExchange> condition) {
        return exchange -> condition.test(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    /** {@code /sign-in} sends to the provider, in the language of the page that sent there. */
    private record Beginning(ReactiveClientRegistrationRepository provider)
            implements ServerOAuth2AuthorizationRequestResolver {
        private static final ServerWebExchangeMatcher MATCHER = exchange -> is(exchange, HttpMethod.GET, BEGIN)
                        && !leadsToAPage(exchange.getRequest().getQueryParams())
                ? MatchResult.match(Map.of("registrationId", Provider.REGISTRATION))
                : MatchResult.notMatch();

        @Override
        public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
            return resolver(exchange).resolve(exchange);
        }

        @Override
        public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
            return resolver(exchange).resolve(exchange, registration);
        }

        private DefaultServerOAuth2AuthorizationRequestResolver resolver(ServerWebExchange exchange) {
            var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(provider, MATCHER);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                    .andThen(request -> request.additionalParameters(
                            more -> more.put("ui_locales", language(exchange).code()))));
            return resolver;
        }

        private static Language language(ServerWebExchange exchange) {
            var told = exchange.getRequest().getQueryParams().getFirst("language");
            return told == null ? Language.of(exchange.getRequest().getHeaders()) : Language.of(told);
        }
    }
}
