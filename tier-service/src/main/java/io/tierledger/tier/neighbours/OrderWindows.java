package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Counts and sums of customers' orders in windows, as known at a position of customer-service's store; blocking. */
public final class OrderWindows {
    /** More are not answered at once. */
    public static final int AT_ONCE = 5_000;

    private static final int PATIENT_FROM = 100;
    private final Neighbour<CustomerQuestions> customers;
    private final Neighbour<CustomerQuestions> inBulk;

    OrderWindows(Environment environment) {
        this.customers = Neighbour.customers(environment, Duration.ofSeconds(3));
        this.inBulk = Neighbour.customers(environment, Duration.ofSeconds(60));
    }

    /** In the order asked; empty when customer-service does not answer each of them. */
    public Optional<List<WindowTotal>> ordered(List<WindowAsked> windows) {
        if (windows.isEmpty()) {
            return Optional.of(List.of());
        }
        return (windows.size() < PATIENT_FROM ? customers : inBulk)
                .ask(questions -> questions.windows(windows))
                .filter(answers -> answers.size() == windows.size());
    }
}
