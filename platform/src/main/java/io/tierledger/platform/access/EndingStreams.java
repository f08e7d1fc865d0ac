package io.tierledger.platform.access;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that, where it is a stream, is complete once something has come to an end; its reader asks for the rest with another token. */
final class EndingStreams extends ServerHttpResponseDecorator {
    private final Publisher<?> end;

    EndingStreams(ServerHttpResponse response, Publisher<?> end) {
        super(response);
        this.end = end;
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> stream) {
        return super.writeAndFlushWith(Flux.from(stream).takeUntilOther(end));
    }
}
