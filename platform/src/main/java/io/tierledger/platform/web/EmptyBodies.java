package io.tierledger.platform.web;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A {@code DELETE} that says nothing need not say in which form it says it; the framework knows that of other methods only. */
final class EmptyBodies implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!request.getMethod().equals(HttpMethod.DELETE) || !isEmpty(request.getHeaders())) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(said -> said.headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON)))
                .build());
    }

    private static boolean isEmpty(HttpHeaders headers) {
        return headers.getFirst(HttpHeaders.CONTENT_TYPE) == null
                && headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null
                && headers.getContentLength() <= 0;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 25;
    }
}
