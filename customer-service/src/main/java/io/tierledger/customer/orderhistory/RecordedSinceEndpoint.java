package io.tierledger.customer.orderhistory;

import io.tierledger.contracts.questions.LaterAsked;
import io.tierledger.contracts.questions.RecordedLater;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /internal/orders/since}, for tier-service: what was recorded after an instant. */
@RestController
final class RecordedSinceEndpoint {
    private static final Duration BEHIND_AT_MOST = Duration.ofSeconds(5);
    private final RecordedSince since;
    private final EventLog log;
    private final Projections projections;
    private final Blocking blocking;

    RecordedSinceEndpoint(RecordedSince since, EventLog log, Projections projections, Blocking blocking) {
        this.since = since;
        this.log = log;
        this.projections = projections;
        this.blocking = blocking;
    }

    @PostMapping("/internal/orders/since")
    Mono<RecordedLater> since(@RequestBody LaterAsked asked) {
        return blocking.call(() -> {
            if (asked.customers() != null && !projections.await(log.lastPosition(), BEHIND_AT_MOST)) {
                throw new Refused(
                        503, "behind", "The read model is not there yet; try again.", Map.of("retryAfter", 1));
            }
            return since.told(asked);
        });
    }
}
