package io.tierledger.customer.relating;

import io.tierledger.contracts.questions.Judges;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Who judged a customer does not decide about it: scoring-service knows; blocking. */
final class WhoJudged implements AutoCloseable {
    private final Neighbour<ScoringQuestions> scoring;

    WhoJudged(Environment environment) {
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(5));
    }

    /** @throws Refused 403 for who gave a judgement that counts, under whichever method; 503 while scoring-service does not answer */
    void mustBeAnother(Admission deciding, String customerId) {
        Judges judges = scoring.mustAnswer(questions -> questions.judges(customerId, null));
        deciding.mustStandApart(facts -> facts.judgedBy(Set.copyOf(judges.persons())));
    }

    @Override
    public void close() {
        scoring.close();
    }
}
