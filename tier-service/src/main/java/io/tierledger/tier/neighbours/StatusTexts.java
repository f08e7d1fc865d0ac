package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.OpenedTexts;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.sealing.Opened;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Who changed a status and why, from customer-service, which alone opens what it sealed; blocking. Nothing of it is kept here. */
public final class StatusTexts {
    private final TextsElsewhere customers;

    public StatusTexts(Environment environment) {
        Neighbour<CustomerQuestions> customer = Neighbour.customers(environment, Duration.ofSeconds(2));
        this.customers = new TextsElsewhere(asked -> customer.ask(questions -> questions.texts(asked)));
    }

    /** By the event that gave it ({@code customer/4711}); one that gave nothing is absent. */
    public Map<String, Opened> of(Collection<String> changes) {
        Map<String, Opened> told = new HashMap<>();
        customers.of(changes).forEach((change, text) -> told.put(change, opened(text)));
        return told;
    }

    private static Opened opened(OpenedTexts.Text text) {
        if (text.sealed() == null) {
            return new Opened.Text(text.members());
        }
        return text.sealed().equals(Opened.Gone.ERASED.why()) ? Opened.Gone.ERASED : Opened.Gone.UNAVAILABLE;
    }
}
