package io.tierledger.tier.neighbours;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Names of customers, from customer-service, for answers and streams; blocking. A name that nobody tells is left out. */
public final class CustomerNames {
    private static final int KEPT = 50_000;
    private static final int AT_ONCE = 500;
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private final Neighbour customers;
    private final Map<String, Known> known = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };
    private final Silence silence = new Silence();

    private record Known(String name, long since) {}

    public CustomerNames(Environment environment) {
        this.customers = new Neighbour(environment, "customer", "http://127.0.0.1:8081", Duration.ofSeconds(2));
    }

    /** Name per customer; those without a known name are absent. */
    public Map<String, String> of(Collection<String> customerIds) {
        Map<String, String> names = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        long now = System.nanoTime();
        synchronized (known) {
            for (String id : customerIds) {
                Known found = known.get(id);
                if (found != null && now - found.since() < FRESH) {
                    names.put(id, found.name());
                } else {
                    unknown.add(id);
                }
            }
        }
        for (int from = 0; from < unknown.size() && !silence.lasts(); from += AT_ONCE) {
            names.putAll(ask(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE))));
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private Map<String, String> ask(List<String> ids) {
        byte[] question = EventStoreConfiguration.STORED_JSON.writeValueAsBytes(Map.of("ids", ids));
        Optional<Map<String, String>> answer =
                customers.post("/internal/names", question).flatMap(CustomerNames::read);
        silence.asked(answer.isPresent());
        Map<String, String> names = answer.orElse(Map.of());
        synchronized (known) {
            names.forEach((id, name) -> known.put(id, new Known(name, System.nanoTime())));
        }
        return names;
    }

    private static Optional<Map<String, String>> read(byte[] json) {
        try {
            Map<String, String> names = EventStoreConfiguration.STORED_JSON.readValue(json, new TypeReference<>() {});
            Map<String, String> present = new HashMap<>();
            names.forEach((id, name) -> present.put(id, name == null ? "" : name));
            return Optional.of(present);
        } catch (JacksonException misshapen) {
            return Optional.empty();
        }
    }
}
