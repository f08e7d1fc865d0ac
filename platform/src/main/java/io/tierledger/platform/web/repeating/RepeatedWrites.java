package io.tierledger.platform.web.repeating;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Telling;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A write with an {@code Idempotency-Key} is done once. Sent again with the same content it gets the same answer, with another content
 * 422, and 409 while the first is still running. A write that was refused has changed nothing, so its key may be used again.
 */
public final class RepeatedWrites implements WebFilter, Ordered {
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Answers answers;
    private final Blocking blocking;
    private final Telling telling;

    public RepeatedWrites(Answers answers, Blocking blocking, Telling telling) {
        this.answers = answers;
        this.blocking = blocking;
        this.telling = telling;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean isWrite = WRITES.contains(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().startsWith("/api/");
        if (!isWrite) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> keyed(exchange, chain))
                .onErrorResume(Refused.class, refused -> telling.refuse(refused, exchange));
    }

    private Mono<Void> keyed(ServerWebExchange exchange, WebFilterChain chain) {
        Key key = Key.of(exchange.getRequest());
        if (key == null) {
            return chain.filter(exchange);
        }
        return blocking.call(() -> Optional.ofNullable(answers.begin(key)))
                .flatMap(known -> known.isPresent() ? again(key, known.get(), exchange) : first(key, exchange, chain));
    }

    /** Goes on when its client leaves: whoever asks again is to get this answer. */
    private Mono<Void> first(Key key, ServerWebExchange exchange, WebFilterChain chain) {
        DigestedRequest request = new DigestedRequest(exchange.getRequest());
        RecordingResponse response =
                new RecordingResponse(exchange.getResponse(), answer -> keep(key, request, answer));
        Mono<Void> run = chain.filter(
                        exchange.mutate().request(request).response(response).build())
                .onErrorResume(failed -> blocking.call(() -> forget(key)).then(Mono.error(failed)))
                .cache();
        run.subscribe(done -> {}, failed -> {});
        return run;
    }

    private Mono<Void> keep(Key key, DigestedRequest request, Answer answer) {
        if (!HttpStatusCode.valueOf(answer.status()).is2xxSuccessful()) {
            return blocking.call(() -> forget(key)).then();
        }
        return request.content()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(content -> blocking.call(() -> {
                    answers.keep(key, orNull(content), answer);
                    return key;
                }))
                .then();
    }

    private static @Nullable String orNull(Optional<String> content) {
        return content.isPresent() ? content.get() : null;
    }

    private Key forget(Key key) {
        answers.forget(key);
        return key;
    }

    private Mono<Void> again(Key key, Answers.Known known, ServerWebExchange exchange) {
        if (!known.isOf(key.request())) {
            return Mono.error(reused());
        }
        Answer answer = known.answer();
        if (answer == null) {
            return Mono.error(new Refused(409, "still-running").with("retryAfter", 1));
        }
        return new DigestedRequest(exchange.getRequest())
                .content()
                .filter(content -> !known.held(content))
                .hasElement()
                .flatMap(isOther -> isOther ? Mono.error(reused()) : send(answer, exchange.getResponse()));
    }

    private static Refused reused() {
        return new Refused(422, "idempotency-key-reused").with("field", Key.HEADER);
    }

    private static Mono<Void> send(Answer answer, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.to(response.getHeaders());
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.bytes())));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }
}
