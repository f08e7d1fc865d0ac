package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.Status;
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
            if (History.customer(events) instanceof Customer.Known customer && customer.status() != Status.REMOVED) {
                known.add(stream.substring(stream.indexOf(':') + 1));
            }
        });
        return known;
    }
}
