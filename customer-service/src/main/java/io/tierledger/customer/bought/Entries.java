package io.tierledger.customer.bought;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;

/** Reads all that is known of one customer's orders. */
public final class Entries {
    private final OrdersBought bought;
    private final MongoDatabase database;

    public Entries(OrdersBought bought, MongoDatabase database) {
        this.bought = bought;
        this.database = database;
    }

    /** In the order of the store. */
    List<Entry> of(String customerId) {
        OrdersBought.View view = bought.view(database, customerId);
        List<Entry> entries = new ArrayList<>();
        for (byte[] bytes : view.documents().bucket(view.runs(), Buckets.of(customerId))) {
            EntryBytes.read(bytes, customerId, entries::add);
        }
        EntryBytes.read(view.filling(), customerId, entries::add);
        entries.sort(java.util.Comparator.comparingLong(Entry::position));
        return entries;
    }
}
