package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.HindsightAsked;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.scoring.methods.Catalogue;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** {@code POST /internal/hindsight/scores}, for tier-service: the past up to a day as it was known at an instant, in frames. */
@RestController
final class HindsightEndpoint implements DisposableBean {
    private static final int LONGEST_QUESTION = 16 * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private final PastScorecards past;
    private final Catalogue catalogue;
    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "scoring-hindsight", 60, true);

    HindsightEndpoint(PastScorecards past, Catalogue catalogue) {
        this.past = past;
        this.catalogue = catalogue;
    }

    @PostMapping("/internal/hindsight/scores")
    Mono<ResponseEntity<Flux<DataBuffer>>> scores(@RequestBody Flux<DataBuffer> question) {
        return DataBufferUtils.join(question, LONGEST_QUESTION)
                .publishOn(threads)
                .map(HindsightEndpoint::read)
                .map(this::frames)
                .timeout(Duration.ofMinutes(1));
    }

    private static HindsightAsked read(DataBuffer json) {
        try (var in = json.asInputStream(true)) {
            return EventStoreConfiguration.STORED_JSON.readValue(in, HindsightAsked.class);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private ResponseEntity<Flux<DataBuffer>> frames(HindsightAsked wanted) {
        Method method = Framed.published(catalogue, wanted.method(), wanted.version());
        Hindsight hindsight = Hindsight.of(wanted.customers(), wanted.knownAt(), wanted.later());
        Iterator<byte[]> frames =
                past.lookBack(method, wanted.asOf(), hindsight).orElseThrow(Framed::noPast);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Framed.on(threads, frames));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
