package io.tierledger.tier.neighbours;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** What customer-service recorded of orders after an instant, about days up to a date; blocking. */
public final class RecordedSince {
    private final Neighbour customers;

    /** @param customers null for everybody */
    private record Asked(
            Instant knownAt, LocalDate asOf, @Nullable List<String> customers) {}

    /** An order, or with negative numbers what was taken off one; minor units of the reporting currency. */
    public record Later(
            String customerId,
            long sequence,
            LocalDate day,
            @Nullable String kind,
            long amountMinor,
            @Nullable Long costMinor,
            int orders) {}

    /**
     * @param businessDate at the instant; null when no day has passed since
     * @param facts whether something else than orders was said, that may hold on the date and was not known at the instant
     * @param corrected whose past was known by then to have been another than it was taken for
     * @param complete false when there is more than is told
     */
    public record Told(
            @Nullable LocalDate businessDate,
            boolean facts,
            List<String> corrected,
            boolean complete,
            List<Later> orders) {}

    public RecordedSince(Environment environment) {
        this.customers = new Neighbour(environment, "customer", "http://127.0.0.1:8081", Duration.ofSeconds(30));
    }

    /** Empty when customer-service does not answer. */
    public Optional<Told> after(Instant knownAt, LocalDate asOf, @Nullable List<String> customerIds) {
        byte[] question = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(new Asked(knownAt, asOf, customerIds));
        return customers.post("/internal/orders/since", question).flatMap(RecordedSince::read);
    }

    private static Optional<Told> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON.readValue(json, Told.class));
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
