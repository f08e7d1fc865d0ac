package io.tierledger.scoring.measures;

import io.tierledger.contracts.questions.TakenIn;
import io.tierledger.platform.web.Blocking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/reached}: what neighbours keep of our measures is good as long as this answer is the same. */
@RestController
final class ReachedEndpoint {
    private final Reached reached;
    private final Blocking blocking;

    ReachedEndpoint(Reached reached, Blocking blocking) {
        this.reached = reached;
        this.blocking = blocking;
    }

    @GetMapping("/internal/reached")
    Mono<TakenIn> reached() {
        return blocking.call(() -> new TakenIn(reached.text()));
    }
}
