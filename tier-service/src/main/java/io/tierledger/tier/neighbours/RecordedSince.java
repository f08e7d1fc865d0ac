package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.LaterAsked;
import io.tierledger.contracts.questions.RecordedLater;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** What customer-service recorded of orders after an instant, about days up to a date; blocking. */
public final class RecordedSince {
    private final Neighbour<CustomerQuestions> customers;

    public RecordedSince(Environment environment) {
        this.customers = Neighbour.customers(environment, Duration.ofSeconds(30));
    }

    /**
     * Empty when customer-service does not answer.
     *
     * @param customerIds null for everybody
     */
    public Optional<RecordedLater> after(Instant knownAt, LocalDate asOf, @Nullable List<String> customerIds) {
        return customers.ask(questions -> questions.since(new LaterAsked(knownAt, asOf, customerIds)));
    }
}
