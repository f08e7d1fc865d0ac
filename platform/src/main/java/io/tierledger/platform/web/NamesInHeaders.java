package io.tierledger.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The name of a person in a header, whichever of the three ways its sender took: UTF-8, percent-encoded UTF-8, or Latin-1. */
public final class NamesInHeaders implements WebFilter, Ordered {
    public static final String USER = "Tierledger-User";

    /** Of which a second line would be another person, another key, another document. */
    private static final List<String> ONE_LINE =
            List.of(USER, "Idempotency-Key", "If-Match", "Last-Event-ID", "Tierledger-Import-Id");

    private final Telling telling;

    NamesInHeaders(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        for (String name : ONE_LINE) {
            if (headers.getOrEmpty(name).size() > 1) {
                return telling.refuse(new Refused(400, "repeated-header").with("field", name), exchange);
            }
        }
        String sent = headers.getFirst(USER);
        if (sent == null || isPlain(sent)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(changed -> changed.set(USER, name(sent))))
                .build());
    }

    /** @param sent as HTTP servers give it: a character for each byte */
    static String name(String sent) {
        return Normalizer.normalize(percentDecoded(inUtf8(sent)), Normalizer.Form.NFC);
    }

    private static boolean isPlain(String sent) {
        return sent.chars().allMatch(c -> c < 0x80 && c != '%');
    }

    private static String inUtf8(String sent) {
        return sent.chars().anyMatch(c -> c > 0xFF) ? sent : strictly(sent.getBytes(StandardCharsets.ISO_8859_1), sent);
    }

    /** A name may hold a per cent sign of its own ("50% Jansen"): what is no encoding stays as it is. */
    private static String percentDecoded(String name) {
        try {
            String bytes = UriUtils.decode(name, StandardCharsets.UTF_8);
            return bytes.indexOf('\uFFFD') < 0 ? bytes : name;
        } catch (IllegalArgumentException ownSign) {
            return name;
        }
    }

    private static String strictly(byte[] bytes, String otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return otherwise;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
