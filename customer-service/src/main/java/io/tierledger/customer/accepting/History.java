package io.tierledger.customer.accepting;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads streams as they were committed last; {@code EventLog::streams}. */
@FunctionalInterface
public interface History {
    Map<String, List<StoredEvent>> streams(Collection<String> streams);

    /** A customer as the events of its stream left it. */
    static Customer customer(List<StoredEvent> events) {
        Customer customer = Customer.UNKNOWN;
        for (StoredEvent event : events) {
            customer = customer.evolve((CustomerEvent) event.event());
        }
        return customer;
    }

    /** Day on which what was known of a customer was erased the last time, in a zone; null where it never was. */
    static @Nullable LocalDate erasedOn(List<StoredEvent> events, ZoneId zone) {
        return events.stream()
                .filter(stored -> stored.event() instanceof CustomerEvent.SubjectErased)
                .map(stored -> LocalDate.ofInstant(stored.recordedAt(), zone))
                .reduce((before, last) -> last)
                .orElse(null);
    }
}
