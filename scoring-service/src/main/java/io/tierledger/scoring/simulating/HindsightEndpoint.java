package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.scoring.methods.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param asOf last day that counts
     * @param customers null for everybody
     * @param later what customer-service recorded after {@code knownAt}, on days up to {@code asOf}
     */
    record Wanted(
            String method,
            int version,
            LocalDate asOf,
            Instant knownAt,
            @Nullable List<String> customers,
            List<Hindsight.Later> later) {}

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

    private static Wanted read(DataBuffer json) {
        try (var in = json.asInputStream(true)) {
            return EventStoreConfiguration.STORED_JSON.readValue(in, Wanted.class);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private ResponseEntity<Flux<DataBuffer>> frames(Wanted wanted) {
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
