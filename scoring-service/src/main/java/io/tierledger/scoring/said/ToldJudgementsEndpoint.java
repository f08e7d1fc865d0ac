package io.tierledger.scoring.said;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/scorecards/{customerId}/judgements}: all that was said, also what waits for its day or for a first scorecard. */
@RestController
final class ToldJudgementsEndpoint {
    private final ToldJudgements judgements;
    private final Blocking blocking;

    ToldJudgementsEndpoint(ToldJudgements judgements, Blocking blocking) {
        this.judgements = judgements;
        this.blocking = blocking;
    }

    @GetMapping("/api/scorecards/{customerId}/judgements")
    Mono<Page<ToldJudgement>> judgements(
            @PathVariable String customerId,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return blocking.call(() -> judgements.page(customerId, method, before(cursor), Page.limit(limit)));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(Page.key(cursor));
        } catch (NumberFormatException notOurs) {
            throw Page.notOurs();
        }
    }
}
