package io.tierledger.specification;

import io.tierledger.platform.web.NamesInHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tests that are about something else than rights type a name, or none. Of a name is made a token of that person with every role; without
 * one a question between services comes from a service, and the rest from a person with every role, whose id the endpoint is not told. Whoever says {@link #AS_IS} or brings a
 * token is let through as he is.
 */
final class TypedUsers implements WebFilter, Ordered {
    static final String AS_IS = "Test-As-Is";
    private static final String NAMELESS = "test.nameless";

    private final TestIssuer issuer;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    TypedUsers(TestIssuer issuer) {
        this.issuer = issuer;
    }

    private record Token(String text, long until) {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = request.getHeaders();
        if (headers.containsHeader(AS_IS) || headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        exchange.getAttributes().put(NAMELESS, headers.getFirst(NamesInHeaders.USER) == null);
        String token = request.getPath().value().startsWith("/internal/")
                ? TestTokens.ofService("a-test")
                : of(headers.getFirst(NamesInHeaders.USER));
        return chain.filter(exchange.mutate()
                .request(changed -> changed.headers(all -> all.setBearerAuth(token)))
                .build());
    }

    private String of(@Nullable String name) {
        String person = name == null ? "someone" : name;
        long now = System.nanoTime();
        return tokens.compute(
                        person,
                        (same, before) -> before != null && before.until - now > 0
                                ? before
                                : new Token(issuer.ofEveryRole(person), now + 120_000_000_000L))
                .text;
    }

    /** When names in headers have been read. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 22;
    }

    /** Behind the door. */
    static final class WithoutAName implements WebFilter, Ordered {
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            return Boolean.TRUE.equals(exchange.getAttribute(NAMELESS))
                    ? chain.filter(exchange.mutate()
                            .request(changed -> changed.headers(all -> all.remove(NamesInHeaders.USER)))
                            .build())
                    : chain.filter(exchange);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 27;
        }
    }
}
