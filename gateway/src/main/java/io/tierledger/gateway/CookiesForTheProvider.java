package io.tierledger.gateway;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Services get no cookies; the provider gets its own, and not ours. It is told that TLS is in front of us where the name is not of
 * this machine, which a client cannot say ({@link NoForwardingHeaders}).
 */
class CookiesForTheProvider implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        passed.addAll(received);
        passed.remove(HttpHeaders.COOKIE);
        passed.remove(Sessions.CSRF);
        passed.remove(Sessions.BACKGROUND);
        var request = exchange.getRequest();
        if (Sessions.isForTheProvider(request)) {
            request.getCookies().values().stream()
                    .flatMap(all -> all.stream())
                    .filter(cookie -> !cookie.getName().equals(SessionCookie.name(request)))
                    .map(HttpCookie::toString)
                    .reduce((one, other) -> one + "; " + other)
                    .ifPresent(cookies -> passed.set(HttpHeaders.COOKIE, cookies));
            if (!SessionCookie.isThisMachine(request)) {
                passed.set("X-Forwarded-Proto", "https");
            }
        }
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** After {@link NoForwardingHeaders}. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
