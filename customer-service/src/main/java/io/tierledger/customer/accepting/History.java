package io.tierledger.customer.accepting;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
}
