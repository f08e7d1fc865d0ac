package io.tierledger.engagement.workload;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some days ask of somebody.
 *
 * @param contacts that are due in them, open or done, by kind
 * @param plans what keeping plans asks
 * @param requests what answering asks, if requests go on coming as they do
 */
public record Load(SortedMap<String, Integer> contacts, Minutes plans, Minutes requests) {
    /** So far back is looked at how many requests come. */
    public static final int WEEKS_OF_REQUESTS = 13;

    public static final Load NONE = new Load(new TreeMap<>(), Minutes.NONE, Minutes.NONE);

    public Load {
        contacts = Collections.unmodifiableSortedMap(new TreeMap<>(contacts));
    }

    /** What contacts of one kind ask. */
    public Minutes of(String kind) {
        return Minutes.of((long) contacts.getOrDefault(kind, 0) * Treated.ofContact(kind));
    }

    public Minutes total() {
        Minutes total = plans.plus(requests);
        for (String kind : contacts.keySet()) {
            total = total.plus(of(kind));
        }
        return total;
    }

    public Load plus(Load other) {
        SortedMap<String, Integer> both = new TreeMap<>(contacts);
        other.contacts.forEach((kind, count) -> both.merge(kind, count, Integer::sum));
        return new Load(both, plans.plus(other.plans), requests.plus(other.requests));
    }
}
