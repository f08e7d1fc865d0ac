package io.tierledger.platform.access;

import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the {@link Door} found when it looked up the route answers the request: no mapping is asked twice. */
final class FoundByTheDoor implements HandlerMapping, Ordered {
    private static final String FOUND = FoundByTheDoor.class.getName();

    static void keep(Object handler, ServerWebExchange exchange) {
        exchange.getAttributes().put(FOUND, handler);
    }

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.getAttributes().get(FOUND));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
