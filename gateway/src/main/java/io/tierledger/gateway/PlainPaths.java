package io.tierledger.gateway;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses paths that a service might read differently from the gateway. An identifier may hold every sign, percent-encoded; what it
 * may not be is a way out of the routing table, such as {@code /api/customers/..%2f..%2factuator}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlainPaths implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return objection(exchange.getRequest().getURI())
                .map(failure -> Mono.<Void>error(new Refused(failure)))
                .orElseGet(() -> chain.filter(exchange));
    }

    static Optional<Failure> objection(URI address) {
        var path = address.getRawPath();
        if (path.contains("//") || path.contains(";") || address.getRawFragment() != null) {
            return Optional.of(Failure.PLAIN_SIGN);
        }
        var segments = PathSegment.of(path);
        if (segments.stream().anyMatch(PathSegment::leadsElsewhere)) {
            return Optional.of(Failure.DOT_SEGMENT);
        }
        return segments.stream().allMatch(PathSegment::isText) ? Optional.empty() : Optional.of(Failure.NO_TEXT);
    }
}
