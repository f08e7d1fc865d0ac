package io.tierledger.gateway;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A stream stays open for as long as its reader likes, so one client may follow only so many. */
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class StreamsOfOne implements WebFilter {
    private static final Pattern STREAM = Pattern.compile("/api/.*/(stream|progress)/?");

    private final Holdings streams;

    StreamsOfOne(Limits limits) {
        this.streams = new Holdings(limits.streams());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        return isStream(exchange.getRequest()) ? streams.during(exchange, answer, Failure.TOO_MANY_STREAMS) : answer;
    }

    private static boolean isStream(ServerHttpRequest request) {
        return STREAM.matcher(request.getURI().getPath()).matches()
                || request.getHeaders().getOrEmpty("Accept").stream()
                        .anyMatch(type -> type.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }
}
