package io.tierledger.tier.neighbours;

import io.tierledger.contracts.questions.Names;
import io.tierledger.contracts.questions.NamesAsked;
import io.tierledger.neighbours.CustomerQuestions;
import io.tierledger.neighbours.Neighbour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.core.env.Environment;

/**
 * Names of customers, from customer-service, for answers and streams, each remembered for a minute; blocking. A name that nobody tells is left
 * out.
 */
public final class CustomerNames {
    private static final int KEPT = 50_000;
    private static final int AT_ONCE = 500;
    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    private final Neighbour<CustomerQuestions> customers;
    private final Map<String, Known> known = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };
    private final LongSupplier nanoseconds;
    private final Silence silence = new Silence();

    private record Known(String name, long since) {}

    public CustomerNames(Environment environment) {
        this(environment, System::nanoTime);
    }

    /** @param nanoseconds monotonic time */
    public CustomerNames(Environment environment, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.customers = Neighbour.customers(environment, Duration.ofSeconds(2));
    }

    /** Name per customer; those without a known name are absent. */
    public Map<String, String> of(Collection<String> customerIds) {
        Map<String, String> names = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        long now = nanoseconds.getAsLong();
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
        return names;
    }

    /** Lets go of the name of a customer who was erased. */
    void forget(String customerId) {
        synchronized (known) {
            known.remove(customerId);
        }
    }

    private Map<String, String> ask(List<String> ids) {
        Optional<Names> answer = customers.ask(questions -> questions.names(new NamesAsked(ids)));
        silence.asked(answer.isPresent());
        Map<String, String> names = answer.map(Names::names).orElse(Map.of());
        synchronized (known) {
            names.forEach((id, name) -> known.put(id, new Known(name, nanoseconds.getAsLong())));
        }
        return names;
    }
}
