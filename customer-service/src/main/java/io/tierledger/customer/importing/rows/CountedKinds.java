package io.tierledger.customer.importing.rows;

import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Asks scoring-service, within a limit, which kinds of orders its methods count by themselves: only to say so, never to decide. */
public final class CountedKinds implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Neighbour<ScoringQuestions> scoring;

    public CountedKinds(Environment environment) {
        this.scoring = Neighbour.scoring(environment, LIMIT);
    }

    /** In small letters; empty while scoring-service does not answer. */
    Optional<Set<String>> known() {
        return scoring.ask(ScoringQuestions::countedKinds).map(kinds -> Set.copyOf(kinds.items()));
    }

    @Override
    public void close() {
        scoring.close();
    }
}
