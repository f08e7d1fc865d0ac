package io.tierledger.tier.neighbours;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;

/** Asks customer-service who exists; blocking. Empty while it does not answer. */
public final class Existing {
    private final Neighbour customers;

    private record Known(boolean known) {}

    Existing(Environment environment) {
        this.customers = new Neighbour(environment, "customer", "http://127.0.0.1:8081", Duration.ofSeconds(2));
    }

    public Optional<Boolean> customer(String id) {
        return known("/internal/known-customers?id=", id);
    }

    /** Whether it is registered. */
    public Optional<Boolean> accountManager(String id) {
        return known("/internal/known-account-managers?id=", id);
    }

    private Optional<Boolean> known(String question, String id) {
        return customers
                .get(question + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .flatMap(Existing::read);
    }

    private static Optional<Boolean> read(byte[] json) {
        try {
            return Optional.of(EventStoreConfiguration.STORED_JSON
                    .readValue(json, Known.class)
                    .known());
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
