package io.tierledger.specification.house.core;

import io.tierledger.contracts.questions.Known;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Asks and answers in the forms of contracts; what others than services ask may have another. */
interface Answers {
    record Shown(String id) {}

    /** What is asked and answered. */
    interface Inside {
        @GetExchange("/internal/known")
        Mono<List<Known>> asked(LocalDate on);

        @GetMapping("/internal/known")
        Mono<Known> answered(String id);
    }

    @GetMapping("/api/known")
    Mono<Shown> shown(String id);
}
