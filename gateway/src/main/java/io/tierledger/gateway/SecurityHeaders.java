package io.tierledger.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What a browser may do with our answers: run our own scripts, talk to us, and nothing else. Set on every answer, also proxied ones. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {
    private final Map<String, String> headers;

    SecurityHeaders() {
        this.headers = Map.of(
                "Content-Security-Policy", policy(ImportMap.in(new ClassPathResource("static/index.html"))),
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    /** Images as data: only for the small form icons that Pico carries in its style sheet. */
    private static String policy(ImportMap importMap) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' '" + importMap.hash() + "'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> secure(exchange.getResponse().getHeaders())));
        return chain.filter(exchange);
    }

    private void secure(HttpHeaders answer) {
        headers.forEach(answer::set);
        answer.remove(HttpHeaders.SERVER);
        answer.remove("X-Powered-By");
        // no other origin reads our answers, whatever a service may say
        Set.copyOf(answer.headerNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                .forEach(answer::remove);
    }
}
