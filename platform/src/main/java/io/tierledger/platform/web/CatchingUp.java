package io.tierledger.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Until state and read models have reached what the store held at start, the API answers 503: better late than from the past. */
public final class CatchingUp implements WebFilter, Ordered {
    private static final byte[] PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"code":"catching-up",\
            "detail":"The service has started and is catching up with its own events; try again."}""".getBytes(StandardCharsets.UTF_8);

    private final BooleanSupplier ready;
    private volatile boolean isReady;

    /** @param ready asked on {@link #look()}, never on an event loop; may block */
    public CatchingUp(BooleanSupplier ready) {
        this.ready = ready;
    }

    /** Looks once more; true once, and from then on. */
    public boolean look() {
        isReady = isReady || ready.getAsBoolean();
        return isReady;
    }

    public boolean isReady() {
        return isReady;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (isReady || path.startsWith("/actuator")) {
            return chain.filter(exchange);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(PROBLEM)));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
