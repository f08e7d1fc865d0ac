package io.tierledger.gateway;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A browser sends what any page tells it to, with the reader's cookies, and says where that page came from. Writes of pages that are
 * not ours are refused; programs say nothing of the kind and pass.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOriginWrites implements WebFilter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return READING.contains(request.getMethod()) || fromHere(request)
                ? chain.filter(exchange)
                : Mono.error(new Refused(Failure.FOREIGN_ORIGIN));
    }

    private static boolean fromHere(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var sites = headers.getOrEmpty("Sec-Fetch-Site");
        var origins = headers.getOrEmpty(HttpHeaders.ORIGIN);
        return OURS.containsAll(sites)
                && origins.stream().allMatch(origin -> isOurs(Authority.ofOrigin(origin), headers))
                && (!origins.isEmpty() || !sites.isEmpty() || refererIsOurs(headers));
    }

    /** Browsers before 2020 tell where a form came from by this header alone. */
    private static boolean refererIsOurs(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.REFERER).stream()
                .map(referer -> referer.replaceFirst("^([a-zA-Z]+://[^/?#]*).*$", "$1"))
                .allMatch(origin -> isOurs(Authority.ofOrigin(origin), headers));
    }

    private static boolean isOurs(Optional<Authority> origin, HttpHeaders headers) {
        var host = Optional.ofNullable(headers.getFirst(HttpHeaders.HOST)).flatMap(Authority::of);
        return origin.isPresent() && host.filter(own -> same(own, origin.get())).isPresent();
    }

    /** Behind a proxy that speaks TLS the header has no port, or that of the scheme. */
    private static boolean same(Authority host, Authority origin) {
        return host.equals(origin)
                || host.without(80).equals(origin)
                || host.without(443).equals(origin);
    }
}
