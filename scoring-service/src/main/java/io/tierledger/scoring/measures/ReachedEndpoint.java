package io.tierledger.scoring.measures;

import io.tierledger.platform.web.Blocking;
import io.tierledger.scoring.assessing.Present;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/reached}: what neighbours keep of our measures is good as long as this answer is the same. */
@RestController
public final class ReachedEndpoint {
    private final Present present;
    private final Blocking blocking;

    ReachedEndpoint(Present present, Blocking blocking) {
        this.present = present;
        this.blocking = blocking;
    }

    @GetMapping("/internal/reached")
    Mono<String> reached() {
        return blocking.call(present::reached);
    }
}
