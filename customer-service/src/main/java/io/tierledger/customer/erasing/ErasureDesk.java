package io.tierledger.customer.erasing;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.StreamDecisions;
import io.tierledger.platform.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where erasures of customers are written: each step is decided on the customer and on its erasure, and stored only if neither moved since. */
final class ErasureDesk {
    static final String CUSTOMER = "customer";

    private final StreamDecisions decisions;
    private final EventLog log;

    ErasureDesk(StreamDecisions decisions, EventLog log) {
        this.decisions = decisions;
        this.log = log;
    }

    /**
     * What is known when a step is decided.
     *
     * @param customer its own events
     * @param erasure the newest of it
     */
    record Known(List<StoredEvent> customer, Optional<Erasure> erasure) {

        /** @throws Refused 404 */
        Customer.Known mustBeThere(String customerId) {
            return History.customer(customer) instanceof Customer.Known known ? known : absent(customerId);
        }

        private static Customer.Known absent(String customerId) {
            throw Refused.notFound("customer", customerId);
        }
    }

    /** Decides what is to be stored, in whichever streams; refuses by throwing, and changes nothing with no event. May be asked several times. */
    @FunctionalInterface
    interface Deciding {
        List<NewEvent> on(Known known);
    }

    Known look(String customerId) {
        Map<String, List<StoredEvent>> read = log.streams(streams(customerId));
        return known(customerId, read);
    }

    private static List<String> streams(String customerId) {
        return List.of(Customer.stream(customerId), ErasureEvent.stream(CUSTOMER, customerId));
    }

    private static Known known(String customerId, Map<String, List<StoredEvent>> read) {
        return new Known(
                read.getOrDefault(Customer.stream(customerId), List.of()),
                Erasure.of(read.getOrDefault(ErasureEvent.stream(CUSTOMER, customerId), List.of())));
    }

    /** Blocks until it is stored. */
    void write(String customerId, Deciding deciding) {
        decisions.write(streams(customerId), read -> deciding.on(known(customerId, read)));
    }

    static NewEvent event(ErasureEvent event) {
        return new NewEvent(event.stream(), event);
    }

    /** The event that says so of this erasure. */
    static @Nullable StoredEvent told(List<StoredEvent> customer, String erasureId) {
        return customer.stream()
                .filter(stored -> stored.event() instanceof SubjectErased e
                        && e.erasureId().equals(erasureId))
                .findFirst()
                .orElse(null);
    }
}
