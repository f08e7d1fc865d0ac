package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.Status;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is a customer, by the store: it knows before any other service can. */
final class Customers {
    private final History history;

    Customers(History history) {
        this.history = history;
    }

    /** Of some ids those of customers that were not removed. */
    Set<String> among(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        List<String> streams = ids.stream().distinct().map(Customer::stream).toList();
        history.streams(streams).forEach((stream, events) -> {
            if (isThere(events)) {
                known.add(stream.substring(stream.indexOf(':') + 1));
            }
        });
        return known;
    }

    private static boolean isThere(List<StoredEvent> events) {
        Customer customer = Customer.UNKNOWN;
        for (StoredEvent event : events) {
            customer = customer.evolve((CustomerEvent) event.event());
        }
        return customer instanceof Customer.Known known && known.status() != Status.REMOVED;
    }
}
