package io.tierledger.platform.web.repeating;

import io.tierledger.platform.web.BufferedBytes;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that is kept before it is sent: what its reader never got can be sent again. */
final class RecordingResponse extends ServerHttpResponseDecorator {
    private final Function<Answer, Mono<Void>> keep;

    RecordingResponse(ServerHttpResponse response, Function<Answer, Mono<Void>> keep) {
        super(response);
        this.keep = keep;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(Flux.from(body))
                .map(BufferedBytes::of)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> keep.apply(answer(bytes))
                        .then(Mono.defer(() -> getDelegate()
                                .writeWith(Mono.just(bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return keep.apply(answer(new byte[0])).then(Mono.defer(getDelegate()::setComplete));
    }

    private Answer answer(byte[] body) {
        return Answer.of(getStatusCode() == null ? 200 : getStatusCode().value(), getHeaders(), body);
    }
}
