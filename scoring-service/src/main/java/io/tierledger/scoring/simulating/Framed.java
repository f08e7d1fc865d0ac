package io.tierledger.scoring.simulating;

import java.util.Iterator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Frames, made on a thread of their own as fast as the reader takes them. */
final class Framed {
    private static final int READY = 8;

    private Framed() {}

    static Flux<DataBuffer> on(Scheduler thread, Iterator<byte[]> frames) {
        return Flux.<byte[]>generate(sink -> {
                    if (frames.hasNext()) {
                        sink.next(frames.next());
                    } else {
                        sink.complete();
                    }
                })
                .subscribeOn(thread)
                .publishOn(thread, READY)
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
}
