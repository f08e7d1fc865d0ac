package io.tierledger.scoring.current;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/scorecards/{customerId}}: one scorecard with {@code method=}, else those under every method. */
@RestController
final class ScorecardEndpoint {
    private final CurrentScorecards scorecards;
    private final Blocking blocking;

    ScorecardEndpoint(CurrentScorecards scorecards, Blocking blocking) {
        this.scorecards = scorecards;
        this.blocking = blocking;
    }

    @GetMapping("/api/scorecards/{customerId}")
    Mono<Object> scorecard(
            @PathVariable String customerId,
            @RequestParam(required = false) @Nullable String method,
            ServerHttpResponse response) {
        return blocking.call(() -> {
            if (method == null) {
                return new Page<>(scorecards.all(customerId), null);
            }
            Scorecard one = scorecards.one(customerId, method);
            response.getHeaders().setETag("\"" + one.version() + "\"");
            return one;
        });
    }
}
