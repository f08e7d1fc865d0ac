package io.tierledger.scoring.said;

import io.tierledger.contracts.questions.Judged;
import io.tierledger.contracts.questions.JudgedAsked;
import io.tierledger.contracts.questions.Judges;
import io.tierledger.platform.web.Blocking;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/judges?customer=&method=} and {@code POST /internal/judged}: for services that keep judging and deciding apart. */
@RestController
final class JudgesEndpoint {
    private final ToldJudgements judgements;
    private final Blocking blocking;

    JudgesEndpoint(ToldJudgements judgements, Blocking blocking) {
        this.judgements = judgements;
        this.blocking = blocking;
    }

    @GetMapping("/internal/judges")
    Mono<Judges> judges(@RequestParam String customer, @RequestParam(required = false) @Nullable String method) {
        return blocking.call(() -> new Judges(judgements.judges(customer, method)));
    }

    @PostMapping("/internal/judged")
    Mono<Judged> judged(@RequestBody JudgedAsked asked) {
        return blocking.call(() -> new Judged(judgements.judgedBy(asked.person(), asked.method(), asked.customers())));
    }
}
