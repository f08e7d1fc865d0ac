package io.tierledger.customer.judging;

import io.tierledger.contracts.questions.FileJudgement;
import io.tierledger.contracts.questions.JudgementOutcome;
import io.tierledger.contracts.questions.JudgementOutcomes;
import io.tierledger.contracts.questions.JudgementsSent;
import io.tierledger.contracts.questions.StoredJudgements;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

/** Scoring-service, asked within a limit: judgements are its business, and nobody else says what becomes of one. */
final class ScoringService implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PATIENCE = 6;
    private static final Logger log = LoggerFactory.getLogger(ScoringService.class);

    private final Neighbour<ScoringQuestions> scoring;

    ScoringService(Environment environment) {
        this.scoring = Neighbour.scoring(environment, LIMIT);
    }

    /** @throws Refused 503 when it does not answer; what it stored stays, and the same again is a duplicate */
    List<JudgementOutcome> store(List<FileJudgement> judgements) {
        return became(null, judgements);
    }

    List<JudgementOutcome> foretell(List<FileJudgement> judgements) {
        return became(true, judgements);
    }

    private List<JudgementOutcome> became(@Nullable Boolean foretell, List<FileJudgement> judgements) {
        JudgementOutcomes answer = asked(questions -> questions.judgements(foretell, new JudgementsSent(judgements)));
        if (answer.outcomes().size() != judgements.size()) {
            throw silent();
        }
        return answer.outcomes();
    }

    /** For a minute at most: what is not scored then is scored before the end of the import comes by, as it waits in the same line. */
    void awaitScored(Map<Integer, Long> positions) {
        for (int i = 0; i < PATIENCE; i++) {
            if (asked(questions -> questions.scored(new StoredJudgements(positions)))
                    .scored()) {
                return;
            }
        }
        log.info("scoring-service is behind: judgements of an import wait for their scorecards");
    }

    private <A> A asked(Function<ScoringQuestions, Mono<A>> question) {
        var answer = scoring.answer(question);
        return answer.flatMap(Neighbour.Answer::body).orElseThrow(() -> {
            log.warn(
                    "scoring-service {} judgements",
                    answer.isEmpty()
                            ? "does not answer about"
                            : "answered " + answer.get().status() + " to");
            return silent();
        });
    }

    private static Refused silent() {
        return new Refused(
                503,
                "scoring-service-silent",
                "Scoring-service does not take judgements now; what was stored stays, send the file again.",
                Map.of("retryAfter", 5));
    }

    @Override
    public void close() {
        scoring.close();
    }
}
