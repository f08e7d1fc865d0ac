package io.tierledger.tier.neighbours;

import io.tierledger.contracts.scores.Window;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Counts and sums of customers' orders in windows, as known at a position of customer-service's store; blocking. */
public final class OrderWindows {
    /** More are not answered at once. */
    public static final int AT_ONCE = 5_000;

    private static final int PATIENT_FROM = 100;
    private final Neighbour customers;
    private final Neighbour inBulk;

    /** @param kind only orders of this kind; null for all */
    public record Asked(
            String customer,
            LocalDate from,
            LocalDate to,
            long upToSequence,
            @Nullable String kind) {

        public static Asked of(String customerId, Window window, @Nullable String kind) {
            return new Asked(customerId, window.from(), window.to(), window.upToSequence(), kind);
        }
    }

    /** @param sum minor units of the reporting currency */
    public record Ordered(long count, long sum) {}

    OrderWindows(Environment environment) {
        this.customers = customers(environment, Duration.ofSeconds(3));
        this.inBulk = customers(environment, Duration.ofSeconds(60));
    }

    private static Neighbour customers(Environment environment, Duration limit) {
        return new Neighbour(environment, "customer", "http://127.0.0.1:8081", limit);
    }

    /** In the order asked; empty when customer-service does not answer each of them. */
    public Optional<List<Ordered>> ordered(List<Asked> windows) {
        if (windows.isEmpty()) {
            return Optional.of(List.of());
        }
        byte[] question = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(windows);
        return (windows.size() < PATIENT_FROM ? customers : inBulk)
                .post("/internal/orders/windows", question)
                .flatMap(OrderWindows::read)
                .filter(answers -> answers.size() == windows.size());
    }

    private static Optional<List<Ordered>> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, new TypeReference<>() {}));
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
