package io.tierledger.gateway;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** By names that are not of this machine we are reached over TLS only, so that the addresses to come back to begin with https. */
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class TlsInFront implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getURI().getRawPath().startsWith("/sign-") || SessionCookie.isThisMachine(request)) {
            return chain.filter(exchange);
        }
        var seen = UriComponentsBuilder.fromUri(request.getURI())
                .scheme("https")
                .build(true)
                .toUri();
        return chain.filter(exchange.mutate().request(one -> one.uri(seen)).build());
    }
}
