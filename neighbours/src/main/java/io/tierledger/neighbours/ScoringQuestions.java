package io.tierledger.neighbours;

import io.tierledger.contracts.questions.CountedKinds;
import io.tierledger.contracts.questions.Judged;
import io.tierledger.contracts.questions.JudgedAsked;
import io.tierledger.contracts.questions.JudgementOutcomes;
import io.tierledger.contracts.questions.JudgementsScored;
import io.tierledger.contracts.questions.JudgementsSent;
import io.tierledger.contracts.questions.Judges;
import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed;
import io.tierledger.contracts.questions.StoredJudgements;
import io.tierledger.contracts.questions.TakenIn;
import io.tierledger.contracts.questions.TextsAsked;
import io.tierledger.contracts.questions.Valuations;
import io.tierledger.contracts.questions.YearSums;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** What scoring-service is asked; the past, which it tells in frames, is not among it. */
public interface ScoringQuestions {

    @PostExchange("/internal/judgements")
    Mono<JudgementOutcomes> judgements(
            @RequestParam(required = false) @Nullable Boolean foretell, @RequestBody JudgementsSent sent);

    @PostExchange("/internal/judgements/scored")
    Mono<JudgementsScored> scored(@RequestBody StoredJudgements stored);

    @GetExchange("/internal/counted-kinds")
    Mono<CountedKinds> countedKinds();

    @PostExchange("/internal/rehearsals")
    Mono<Rehearsed> rehearse(@RequestBody RehearsalAsked asked);

    @PostExchange("/internal/texts")
    Mono<OpenedTexts> texts(@RequestBody TextsAsked asked);

    @GetExchange("/internal/reached")
    Mono<TakenIn> reached();

    /** @param asOf null for the business date */
    @GetExchange("/internal/measures")
    Mono<List<YearSums>> measures(@RequestParam(required = false) @Nullable LocalDate asOf);

    /** @param method null for every method */
    @GetExchange("/internal/judges")
    Mono<Judges> judges(@RequestParam String customer, @RequestParam(required = false) @Nullable String method);

    @PostExchange("/internal/judged")
    Mono<Judged> judged(@RequestBody JudgedAsked asked);

    @GetExchange("/internal/valuations")
    Mono<List<Valuations>> valuations(@RequestParam String method);
}
