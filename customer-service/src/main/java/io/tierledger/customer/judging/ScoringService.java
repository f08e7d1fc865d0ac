package io.tierledger.customer.judging;

import io.tierledger.customer.neighbours.Neighbour;
import io.tierledger.platform.web.Refused;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Scoring-service, asked within a limit: judgements are its business, and nobody else says what becomes of one. */
final class ScoringService implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PATIENCE = 6;
    private static final Logger log = LoggerFactory.getLogger(ScoringService.class);

    private final Neighbour scoring;

    public ScoringService(JsonMapper json, URI address) {
        this.scoring = new Neighbour(json, address, LIMIT);
    }

    private record Judgements(List<JudgementTerms> judgements) {}

    private record Became(List<Judged> outcomes) {}

    private record Positions(Map<Integer, Long> positions) {}

    private record Answer(boolean scored) {}

    /** @throws Refused 503 when it does not answer; what it stored stays, and the same again is a duplicate */
    List<Judged> store(List<JudgementTerms> judgements) {
        return became("/internal/judgements", judgements);
    }

    List<Judged> foretell(List<JudgementTerms> judgements) {
        return became("/internal/judgements?foretell=true", judgements);
    }

    private List<Judged> became(String path, List<JudgementTerms> judgements) {
        List<Judged> outcomes =
                post(path, new Judgements(judgements), Became.class).outcomes();
        if (outcomes.size() != judgements.size()) {
            throw silent();
        }
        return outcomes;
    }

    /** For a minute at most: what is not scored then is scored before the end of the import comes by, as it waits in the same line. */
    void awaitScored(Map<Integer, Long> positions) {
        for (int i = 0; i < PATIENCE; i++) {
            if (post("/internal/judgements/scored", new Positions(positions), Answer.class)
                    .scored()) {
                return;
            }
        }
        log.info("scoring-service is behind: judgements of an import wait for their scorecards");
    }

    private <T> T post(String path, Object body, Class<T> answered) {
        var answer = scoring.post(path, body, answered);
        return answer.flatMap(Neighbour.Answer::body).orElseThrow(() -> {
            log.warn(
                    "scoring-service {} {}",
                    answer.isEmpty()
                            ? "does not answer"
                            : "answered " + answer.get().status() + " to",
                    path);
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
