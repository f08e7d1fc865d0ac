package io.tierledger.platform.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** JSON and YAML are read as UTF-8 (RFC 8259, 8.1); a body that says it is written otherwise is not misread but refused, 415. */
final class BodiesInUtf8 implements WebFilter, Ordered {
    private static final Set<Charset> READ = Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII);
    private final Telling telling;

    BodiesInUtf8(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isReadable(type(exchange))
                ? chain.filter(exchange)
                : telling.refuse(new Refused(415, "unsupported-media-type"), exchange);
    }

    private static boolean isReadable(@Nullable MediaType type) {
        if (type == null
                || !(type.getSubtype().endsWith("json") || type.getSubtype().endsWith("yaml"))) {
            return true;
        }
        return type.getSubtype().endsWith("ndjson") || type.getCharset() == null || READ.contains(type.getCharset());
    }

    /** Null where there is none, or one that only the reader of the body can refuse. */
    private static @Nullable MediaType type(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getContentType();
        } catch (InvalidMediaTypeException none) {
            return null;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 24;
    }
}
