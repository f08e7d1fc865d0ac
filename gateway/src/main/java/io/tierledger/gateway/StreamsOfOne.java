package io.tierledger.gateway;

import java.net.InetAddress;
import java.util.Optional;
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
        var client = client(exchange.getRequest());
        return client.isPresent() && isStream(exchange.getRequest())
                ? counted(client.get(), chain.filter(exchange))
                : chain.filter(exchange);
    }

    private Mono<Void> counted(InetAddress client, Mono<Void> stream) {
        return Mono.defer(() -> streams.take(client)
                ? stream.doFinally(ended -> streams.giveBack(client))
                : Mono.error(new Refused(Failure.TOO_MANY_STREAMS)));
    }

    private static boolean isStream(ServerHttpRequest request) {
        return STREAM.matcher(request.getURI().getPath()).matches()
                || request.getHeaders().getOrEmpty("Accept").stream()
                        .anyMatch(type -> type.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    private static Optional<InetAddress> client(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress()).map(one -> one.getAddress());
    }
}
