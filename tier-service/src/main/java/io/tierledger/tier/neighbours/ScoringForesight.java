package io.tierledger.tier.neighbours;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** Asks scoring-service; blocking. */
final class ScoringForesight implements Foresight {
    private final Neighbour scoring;

    ScoringForesight(Environment environment) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", Duration.ofSeconds(10));
    }

    @Override
    public Optional<Told> foresee(Asked question) {
        byte[] json = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(question);
        return scoring.post("/internal/rehearsals", json).flatMap(ScoringForesight::read);
    }

    private static Optional<Told> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, Told.class));
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
