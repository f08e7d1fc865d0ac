package io.tierledger.neighbours;

import io.tierledger.contracts.questions.JudgedAsked;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Who gave judgements of a customer that count: scoring-service knows, for services whose decisions are kept apart from judging; blocking. */
public final class WhoJudged implements AutoCloseable {
    private final Neighbour<ScoringQuestions> scoring;

    public WhoJudged(Environment environment) {
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(5));
    }

    /**
     * Ids of persons.
     *
     * @param method null for every method
     * @throws Refused 503 while scoring-service does not answer
     */
    public Set<String> of(String customerId, @Nullable String method) {
        return Set.copyOf(scoring.mustAnswer(questions -> questions.judges(customerId, method))
                .persons());
    }

    /**
     * Those of these customers of whom a person gave a judgement that counts under a method.
     *
     * @throws Refused 503 while scoring-service does not answer
     */
    public Set<String> judgedBy(String person, String method, List<String> customers) {
        Set<String> judged = new HashSet<>();
        for (int from = 0; from < customers.size(); from += JudgedAsked.AT_ONCE) {
            List<String> some = customers.subList(from, Math.min(customers.size(), from + JudgedAsked.AT_ONCE));
            JudgedAsked asked = new JudgedAsked(person, method, some);
            judged.addAll(
                    scoring.mustAnswer(questions -> questions.judged(asked)).customers());
        }
        return judged;
    }

    @Override
    public void close() {
        scoring.close();
    }
}
