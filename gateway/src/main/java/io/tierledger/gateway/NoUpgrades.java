package io.tierledger.gateway;

import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** No service speaks WebSocket; a connection that was switched to it would be a tunnel past everything here. Other upgrades are not heard. */
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class NoUpgrades implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.UPGRADE).stream()
                        .anyMatch(protocol -> protocol.toLowerCase(Locale.ROOT).contains("websocket"))
                ? Mono.error(new Refused(Failure.NO_UPGRADE))
                : chain.filter(exchange);
    }
}
