package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.neighbours.EngagementQuestions;
import io.tierledger.neighbours.Neighbour;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** How many contacts each customer had, from engagement-service; blocking. */
public final class Contacts {
    private final Neighbour<EngagementQuestions> engagement;

    Contacts(Environment environment) {
        this.engagement = Neighbour.engagement(environment, Duration.ofSeconds(5));
    }

    /** From {@code from} up to and including {@code to}; empty when engagement-service does not answer. */
    public Optional<ContactsGiven> between(LocalDate from, LocalDate to) {
        return engagement.ask(questions -> questions.contacts(from, to));
    }
}
