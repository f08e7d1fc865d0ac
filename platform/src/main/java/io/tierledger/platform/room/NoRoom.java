package io.tierledger.platform.room;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** While room is scarce a write is refused before its body is read. */
final class NoRoom implements WebFilter, Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final byte[] PROBLEM = """
            {"type":"about:blank","title":"Insufficient Storage","status":507,"code":"no-room",\
            "detail":"The disk is almost full; nothing was stored. Make room and try again.","retryAfter":60}""".getBytes(StandardCharsets.UTF_8);

    private final Room room;

    NoRoom(Room room) {
        this.room = room;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!room.isScarce() || READING.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.INSUFFICIENT_STORAGE);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(PROBLEM)));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
