package io.tierledger.gateway;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Whose request it is, by the session's cookie: services are shown the session's access token. Who has no session goes on with the token
 * he brings, or as nobody. A session ends after a while without use; what a page asks by itself, and streams, are no use.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class Sessions implements WebFilter {
    static final String USER = "Tierledger-User";
    static final String CSRF = "Tierledger-Csrf";
    static final String BACKGROUND = "Tierledger-Background";

    private static final String PERSON = "tierledger.person";
    private static final String USED = "tierledger.used";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SignInSettings settings;
    private final AccessTokens tokens = new AccessTokens();

    Sessions(SignInSettings settings) {
        this.settings = settings;
    }

    /** From here on the session is somebody's. */
    static void begin(WebSession session, SignedIn person, SignInSettings settings) {
        session.setMaxIdleTime(settings.idle().plusMinutes(1));
        session.getAttributes().put(USED, Instant.now());
        session.getAttributes().put(PERSON, person);
    }

    /** Who is signed in, as far as this filter has found somebody. */
    static Optional<SignedIn> person(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(PERSON));
    }

    static boolean isWrite(ServerHttpRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The provider's pages have sessions of their own. */
    static boolean isForTheProvider(ServerHttpRequest request) {
        return request.getURI().getRawPath().startsWith("/identity/");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (isForTheProvider(request)) {
            return chain.filter(exchange);
        }
        if (!settings.isOffered()) {
            return chain.filter(exchange); // nobody is known here, and services look at tokens only
        }
        if (!SessionCookie.isIn(request)) {
            return asNobody(exchange, chain);
        }
        if (bringsAToken(request)) {
            return Mono.error(new Refused(Failure.TWO_IDENTITIES));
        }
        return exchange.getSession().flatMap(session -> during(session, exchange, chain));
    }

    private Mono<Void> during(WebSession session, ServerWebExchange exchange, WebFilterChain chain) {
        SignedIn person = session.getAttribute(PERSON);
        if (person == null) {
            return asNobody(exchange, chain);
        }
        var now = Instant.now();
        if (isOver(session.getAttribute(USED), now)) {
            return session.invalidate().then(Mono.defer(() -> asNobody(exchange, chain)));
        }
        if (isUse(exchange.getRequest())) {
            session.getAttributes().put(USED, now);
        }
        return tokens.of(exchange, person.person())
                .flatMap(token -> token.isPresent()
                        ? as(person, token.get(), exchange, chain)
                        : session.invalidate().then(Mono.defer(() -> asNobody(exchange, chain))));
    }

    private static Mono<Void> as(SignedIn person, String token, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(PERSON, person);
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> {
                    headers.remove(USER);
                    headers.setBearerAuth(token);
                }))
                .build());
    }

    /** A page that took somebody for signed in must hear that he is not, rather than write for whoever it names. */
    private static Mono<Void> asNobody(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isWrite(request) && request.getHeaders().containsHeader(CSRF)
                ? Mono.error(new Refused(Failure.SESSION_ENDED))
                : chain.filter(withoutAName(exchange));
    }

    /** Who somebody is is said by a token; a name that was typed is nobody's. */
    private static ServerWebExchange withoutAName(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(USER)
                ? exchange.mutate()
                        .request(request -> request.headers(headers -> headers.remove(USER)))
                        .build()
                : exchange;
    }

    private boolean isOver(@Nullable Instant used, Instant now) {
        return used == null || used.plus(settings.idle()).isBefore(now);
    }

    private static boolean isUse(ServerHttpRequest request) {
        return !request.getHeaders().containsHeader(BACKGROUND)
                && request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                        .noneMatch(type -> type.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    private static boolean bringsAToken(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("bearer"));
    }
}
