package io.tierledger.gateway;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A file that comes slowly holds a place for as long as it comes, so one client may send only so many at once. */
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class UploadsOfOne implements WebFilter {
    private static final Pattern FILE = Pattern.compile("/api/imports/[^/]+/?");

    private final Holdings uploads;

    UploadsOfOne(Limits limits) {
        this.uploads = new Holdings(limits.uploads());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        return isFile(exchange.getRequest()) ? uploads.during(exchange, answer, Failure.TOO_MANY_UPLOADS) : answer;
    }

    private static boolean isFile(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.POST)
                && FILE.matcher(request.getURI().getPath()).matches();
    }
}
