package io.tierledger.customer.orderhistory;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all that is known of customers' orders. */
final class Entries {
    private final OrderLog bought;
    private final MongoDatabase database;

    public Entries(OrderLog bought, MongoDatabase database) {
        this.bought = bought;
        this.database = database;
    }

    /** In the order of the store. */
    List<Entry> of(String customerId) {
        return of(Set.of(customerId)).getOrDefault(customerId, List.of());
    }

    /** Each customer's in the order of the store; customers that never ordered are absent. A bucket is read once. */
    Map<String, List<Entry>> of(Collection<String> customerIds) {
        Map<Integer, Set<String>> buckets = new HashMap<>();
        customerIds.forEach(id ->
                buckets.computeIfAbsent(Buckets.of(id), none -> new HashSet<>()).add(id));
        Map<String, List<Entry>> entries = new HashMap<>();
        buckets.forEach((bucket, wanted) -> read(bucket, wanted, entries));
        entries.values().forEach(each -> each.sort(Comparator.comparingLong(Entry::position)));
        return entries;
    }

    private void read(int bucket, Set<String> wanted, Map<String, List<Entry>> into) {
        OrderLog.View view = bought.view(database, wanted.iterator().next());
        for (byte[] bytes : view.documents().bucket(view.runs(), bucket)) {
            EntryBytes.read(bytes, wanted::contains, entry -> add(entry, into));
        }
        EntryBytes.read(view.filling(), wanted::contains, entry -> add(entry, into));
    }

    private static void add(Entry entry, Map<String, List<Entry>> into) {
        into.computeIfAbsent(entry.customerId(), none -> new ArrayList<>()).add(entry);
    }
}
