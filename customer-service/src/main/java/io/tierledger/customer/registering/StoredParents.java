package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.History;
import io.tierledger.customer.customers.Customer;
import io.tierledger.platform.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parents of customers as they are stored. */
final class StoredParents {
    private static final int AT_ONCE = 500;

    private StoredParents() {}

    /** Of some ids those that are customers, with their parents; {@link Relatives#NO_PARENT} for none. */
    static Map<String, String> of(History history, Collection<String> ids) {
        List<String> streams = ids.stream().map(Customer::stream).toList();
        Map<String, String> parents = new HashMap<>();
        for (int from = 0; from < streams.size(); from += AT_ONCE) {
            List<String> some = new ArrayList<>(streams.subList(from, Math.min(streams.size(), from + AT_ONCE)));
            history.streams(some).forEach((stream, events) -> add(stream, events, parents));
        }
        return parents;
    }

    private static void add(String stream, List<StoredEvent> events, Map<String, String> parents) {
        if (History.customer(events) instanceof Customer.Known known) {
            String parent = known.profile().parentId();
            parents.put(stream.substring(stream.indexOf(':') + 1), parent == null ? Relatives.NO_PARENT : parent);
        }
    }
}
