package io.tierledger.gateway;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses paths that a service might read differently from the gateway: dot segments, double slashes, encoded slashes,
 * backslashes and percent signs. Otherwise {@code /api/customers/..%2f..%2factuator} would leave the routing table.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlainPaths implements WebFilter {
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|;|%2f|%5c|%25|%00|(^|/)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        return AMBIGUOUS.matcher(path).find()
                ? Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST))
                : chain.filter(exchange);
    }
}
