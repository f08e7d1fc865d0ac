package io.tierledger.tier.overriding;

import io.tierledger.contracts.questions.Judges;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Who gave judgements of a customer that count under a method: scoring-service knows; blocking. */
final class WhoJudged implements AutoCloseable {
    private final Neighbour<ScoringQuestions> scoring;

    WhoJudged(Environment environment) {
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(5));
    }

    /** @throws Refused 503 while scoring-service does not answer */
    Set<String> of(String customerId, String method) {
        Judges judges = scoring.mustAnswer(questions -> questions.judges(customerId, method));
        return Set.copyOf(judges.persons());
    }

    @Override
    public void close() {
        scoring.close();
    }
}
