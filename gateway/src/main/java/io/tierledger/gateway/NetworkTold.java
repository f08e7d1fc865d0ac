package io.tierledger.gateway;

import io.tierledger.rights.accesslog.ClientNetwork;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Tells services from which network a client came, which they cannot see behind us; what a client says of it is gone. */
class NetworkTold implements HttpHeadersFilter, Ordered {

    /** Null where nobody knows. */
    static @Nullable String of(ServerHttpRequest request) {
        InetSocketAddress from = request.getRemoteAddress();
        return from == null ? null : ClientNetwork.of(from.getAddress());
    }

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(ClientNetwork.HEADER)) {
                passed.addAll(name, values);
            }
        });
        var network = of(exchange.getRequest());
        passed.set(ClientNetwork.HEADER, network == null ? "" : network);
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
