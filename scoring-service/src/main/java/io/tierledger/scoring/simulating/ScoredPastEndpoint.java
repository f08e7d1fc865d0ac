package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.PastAsked;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.methods.Catalogue;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /internal/simulations/scores}, for tier-service: frames of {@link PastScorecards}, made on one thread of their own as fast
 * as the reader takes them. Whoever stops reading ends it.
 */
@RestController
final class ScoredPastEndpoint implements DisposableBean {
    private static final int AT_ONCE = 4;
    private final PastScorecards past;
    private final Catalogue catalogue;
    private final Scheduler thread = Schedulers.newBoundedElastic(1, AT_ONCE, "scoring-simulation", 60, true);

    ScoredPastEndpoint(PastScorecards past, Catalogue catalogue) {
        this.past = past;
        this.catalogue = catalogue;
    }

    @PostMapping("/internal/simulations/scores")
    Mono<ResponseEntity<Flux<DataBuffer>>> scores(@RequestBody PastAsked wanted) {
        return Mono.fromCallable(() -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(frames(wanted)))
                .subscribeOn(thread)
                .timeout(Duration.ofMinutes(1));
    }

    private Flux<DataBuffer> frames(PastAsked wanted) {
        Method draft = wanted.draft();
        if (draft == null) {
            throw Refused.invalid("draft", "missing", "Which draft?");
        }
        Method published = wanted.publishedVersion() == 0
                ? draft
                : Framed.published(catalogue, draft.id(), wanted.publishedVersion());
        PastScorecards.Span span = past.span(wanted.until()).orElseThrow(Framed::noPast);
        Iterator<byte[]> frames = past.tell(published, draft, span);
        return Framed.on(thread, frames);
    }

    @Override
    public void destroy() {
        thread.dispose();
    }
}
