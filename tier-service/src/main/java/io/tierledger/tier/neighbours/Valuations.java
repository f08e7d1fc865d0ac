package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.Valuation;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.ScoringQuestions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What every customer brings and could bring on the business date, from scoring-service; blocking. */
public final class Valuations {
    private final Neighbour<ScoringQuestions> scoring;

    /**
     * Of all customers, by id.
     *
     * @param rankedBorderMinor what the last customer in the best band of the method's ranking is ranked by; null where none ranks
     */
    public record Told(LocalDate asOf, @Nullable Long rankedBorderMinor, Map<String, Valuation> customers) {}

    Valuations(Environment environment) {
        this.scoring = Neighbour.scoring(environment, Duration.ofSeconds(10));
    }

    /** Empty when scoring-service does not answer. */
    public Optional<Told> under(String method) {
        return scoring.ask(questions -> questions.valuations(method))
                .filter(parts -> !parts.isEmpty())
                .map(Valuations::together);
    }

    private static Told together(List<io.tierledger.contracts.questions.Valuations> parts) {
        Map<String, Valuation> customers = new HashMap<>();
        parts.forEach(part -> part.customers().forEach(one -> customers.put(one.customerId(), one)));
        return new Told(parts.getFirst().asOf(), parts.getFirst().rankedBorderMinor(), customers);
    }
}
