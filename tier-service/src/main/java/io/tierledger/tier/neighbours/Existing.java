package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.Known;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Asks customer-service who exists; blocking. Empty while it does not answer. */
public final class Existing {
    private final Neighbour<CustomerQuestions> customers;

    Existing(Environment environment) {
        this.customers = Neighbour.customers(environment, Duration.ofSeconds(2));
    }

    public Optional<Boolean> customer(String id) {
        return customers.ask(questions -> questions.customer(id)).map(Known::known);
    }

    /** Whether it is registered. */
    public Optional<Boolean> accountManager(String id) {
        return customers.ask(questions -> questions.accountManager(id)).map(Known::known);
    }
}
