package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.methods.Catalogue;
import java.util.Iterator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Frames of a past, made on a thread of their own as fast as the reader takes them; and which past that can be. */
final class Framed {
    private Framed() {}

    /** @throws Refused 404 for a version that was never published */
    static Method published(Catalogue catalogue, String id, int version) {
        try {
            return catalogue.version(id, version).method();
        } catch (IllegalArgumentException never) {
            throw Refused.notFound("version", id + " " + version);
        }
    }

    static Refused noPast() {
        return Refused.conflict("no-business-date", "There is no past yet: no business date has been set.");
    }

    /** Without a queue of its own between maker and reader: its worker would call it an error when the reader leaves. */
    static Flux<DataBuffer> on(Scheduler thread, Iterator<byte[]> frames) {
        return Flux.<byte[]>generate(sink -> {
                    if (frames.hasNext()) {
                        sink.next(frames.next());
                    } else {
                        sink.complete();
                    }
                })
                .subscribeOn(thread)
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
}
