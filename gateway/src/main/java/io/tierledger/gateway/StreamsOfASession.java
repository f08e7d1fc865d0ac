package io.tierledger.gateway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Whoever signs out in one tab ends the streams of all of them: the session's token would else carry them for minutes. */
@Order(Ordered.HIGHEST_PRECEDENCE + 41)
class StreamsOfASession implements WebFilter {
    /** Ids of sessions, as they end. */
    private final Sinks.Many<String> ended = Sinks.many().multicast().directBestEffort();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (Sessions.person(exchange).isEmpty() || !isSignOut(request) && !isStream(request)) {
            return chain.filter(exchange);
        }
        return exchange.getSession().flatMap(session -> {
            var id = session.getId();
            return isSignOut(request)
                    ? chain.filter(exchange).doOnSuccess(done -> hasEnded(id))
                    : chain.filter(exchange).takeUntilOther(ended.asFlux().filter(id::equals));
        });
    }

    /** One at a time: sinks take no two signals at once. */
    private synchronized void hasEnded(String session) {
        ended.tryEmitNext(session);
    }

    private static boolean isSignOut(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && request.getURI().getRawPath().equals(SignIn.OUT);
    }

    private static boolean isStream(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .anyMatch(type -> type.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }
}
