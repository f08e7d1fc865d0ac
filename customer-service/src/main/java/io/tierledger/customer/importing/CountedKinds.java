package io.tierledger.customer.importing;

import io.tierledger.customer.neighbours.Neighbour;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Asks scoring-service, within a limit, which kinds of orders its methods count by themselves: only to say so, never to decide. */
final class CountedKinds implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Neighbour scoring;

    CountedKinds(JsonMapper json, URI scoringService) {
        this.scoring = new Neighbour(json, scoringService, LIMIT);
    }

    record Kinds(Set<String> items) {}

    /** In small letters; empty while scoring-service does not answer. */
    Optional<Set<String>> known() {
        return scoring.get("/internal/counted-kinds", Kinds.class)
                .flatMap(Neighbour.Answer::body)
                .map(Kinds::items);
    }

    @Override
    public void close() {
        scoring.close();
    }
}
