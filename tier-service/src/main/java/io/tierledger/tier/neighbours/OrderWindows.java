package io.tierledger.tier.neighbours;

import io.tierledger.contracts.scores.Window;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** Count and sum of a customer's orders in a window, as known at a position of customer-service's store; blocking. */
public final class OrderWindows {
    private final Neighbour customers;

    /** @param sum minor units of the reporting currency */
    public record Ordered(long count, long sum) {}

    public OrderWindows(Environment environment) {
        this.customers = new Neighbour(environment, "customer", "http://127.0.0.1:8081", Duration.ofSeconds(3));
    }

    /** Empty when customer-service does not answer. {@code kind}: only orders of this kind; null for all. */
    public Optional<Ordered> ordered(String customerId, Window window, @Nullable String kind) {
        String path = "/internal/orders/window?customer=" + URLEncoder.encode(customerId, StandardCharsets.UTF_8)
                + "&from=" + window.from() + "&to=" + window.to() + "&upToSequence=" + window.upToSequence()
                + (kind == null ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8));
        return customers.get(path).flatMap(OrderWindows::read);
    }

    private static Optional<Ordered> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, Ordered.class));
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
