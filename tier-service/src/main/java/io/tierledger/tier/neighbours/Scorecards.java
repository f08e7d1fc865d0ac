package io.tierledger.tier.neighbours;

import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** A customer's scorecard as it is now, from scoring-service; blocking. */
public final class Scorecards {
    private final Neighbour scoring;

    /** @param currentMeasures per measured criterion, on the business date, in its units */
    public record Current(
            int methodVersion,
            LocalDate asOf,
            boolean provisional,
            boolean everOrdered,
            List<Contribution> contributions,
            Map<String, BigDecimal> currentMeasures,
            @Nullable Ranked ranked,
            String cause,
            String input,
            String event) {}

    public Scorecards(Environment environment) {
        this.scoring = new Neighbour(environment, "scoring", "http://127.0.0.1:8082", Duration.ofSeconds(3));
    }

    /** Empty when scoring-service has none, or does not answer. */
    public Optional<Current> of(String customerId, String method) {
        String path = "/api/scorecards/" + URLEncoder.encode(customerId, StandardCharsets.UTF_8).replace("+", "%20")
                + "?method=" + URLEncoder.encode(method, StandardCharsets.UTF_8);
        return scoring.get(path).flatMap(json -> {
            try {
                return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, Current.class));
            } catch (JacksonException misshapen) {
                return Optional.empty();
            }
        });
    }
}
