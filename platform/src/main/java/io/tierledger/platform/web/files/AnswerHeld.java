package io.tierledger.platform.web.files;

import io.tierledger.platform.web.BufferedBytes;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that goes to nobody yet: one page of a list, small enough to be held. */
final class AnswerHeld extends AbstractServerHttpResponse {
    private final AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);

    AnswerHeld(DataBufferFactory buffers) {
        super(buffers);
    }

    byte[] body() {
        return body.get();
    }

    boolean isGood() {
        return getStatusCode() == null || getStatusCode().is2xxSuccessful();
    }

    @Override
    public <T> T getNativeResponse() {
        throw new UnsupportedOperationException("there is none behind it");
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> parts) {
        return DataBufferUtils.join(Flux.from(parts))
                .doOnNext(whole -> body.set(BufferedBytes.of(whole)))
                .then();
    }

    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
        return writeWithInternal(Flux.from(parts).concatMap(part -> part));
    }

    @Override
    protected void applyStatusCode() {}

    @Override
    protected void applyHeaders() {}

    @Override
    protected void applyCookies() {}
}
