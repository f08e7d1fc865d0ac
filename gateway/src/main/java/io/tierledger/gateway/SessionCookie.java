package io.tierledger.gateway;

import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * The session's cookie: {@code __Host-tierledger} and only over TLS, or {@code tierledger-PORT} on this machine, where there is no TLS
 * and cookies of one port are sent to all others.
 */
class SessionCookie implements WebSessionIdResolver {
    private static final int USUAL = 80;

    /** Whether the browser and we are on one machine, by the name it used. Elsewhere TLS is in front of us. */
    static boolean isThisMachine(ServerHttpRequest request) {
        return Authority.of(host(request))
                .filter(authority -> KnownHosts.THIS_MACHINE.contains(authority.host()))
                .isPresent();
    }

    static String name(ServerHttpRequest request) {
        return isThisMachine(request)
                ? "tierledger-"
                        + Authority.of(host(request)).flatMap(Authority::port).orElse(USUAL)
                : "__Host-tierledger";
    }

    static boolean isIn(ServerHttpRequest request) {
        return request.getHeaders().containsHeader("Cookie")
                && request.getCookies().containsKey(name(request));
    }

    private static String host(ServerHttpRequest request) {
        var host = request.getHeaders().getFirst("Host");
        return host == null ? "" : host;
    }

    private static WebSessionIdResolver of(ServerWebExchange exchange) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(name(exchange.getRequest()));
        boolean secure = !isThisMachine(exchange.getRequest());
        cookie.addCookieInitializer(
                made -> made.httpOnly(true).sameSite("Lax").path("/").secure(secure));
        return cookie;
    }

    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
        return of(exchange).resolveSessionIds(exchange);
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String sessionId) {
        of(exchange).setSessionId(exchange, sessionId);
    }

    @Override
    public void expireSession(ServerWebExchange exchange) {
        of(exchange).expireSession(exchange);
    }
}
