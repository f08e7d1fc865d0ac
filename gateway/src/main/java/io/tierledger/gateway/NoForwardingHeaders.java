package io.tierledger.gateway;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes away what a client says about who it is and where it came from: nobody stands in front of this gateway that we trust, so a
 * service must never see such a header.
 */
class NoForwardingHeaders implements HttpHeadersFilter, Ordered {
    private static final Set<String> FORGEABLE = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!forgeable(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        return passed;
    }

    private static boolean forgeable(String name) {
        return name.startsWith("x-forwarded") || FORGEABLE.contains(name);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }
}
