package io.tierledger.tier.directory;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.assessing.CustomerIntroduced;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps status and account manager per customer, as relayed. Later events win, so that twice is as good as once. */
public final class DirectoryProjection implements Projection {
    static final String COLLECTION = "directory";
    private static final String STATUS = PublishedEvent.typeOf(CustomerStatusChanged.class);
    private static final String MANAGER = PublishedEvent.typeOf(AccountManagerAssigned.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Override
    public String name() {
        return "directory-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof CustomerIntroduced introduced) {
                writes.add(set(
                        introduced.customerId(),
                        new Document("s", introduced.status()).append("m", introduced.accountManagerId())));
            } else if (stored.event() instanceof Relayed relayed) {
                relayed(relayed, writes);
            }
        }
        if (!writes.isEmpty()) {
            database.getCollection(COLLECTION).bulkWrite(writes);
        }
    }

    private static void relayed(Relayed relayed, List<WriteModel<Document>> writes) {
        if (relayed.type().equals(STATUS)) {
            writes.add(set(
                    relayed.key(),
                    new Document("s", read(relayed, CustomerStatusChanged.class).to())));
        } else if (relayed.type().equals(MANAGER)) {
            @Nullable
            String manager = read(relayed, AccountManagerAssigned.class).to();
            writes.add(set(relayed.key(), new Document("m", manager)));
        }
    }

    private static <T> T read(Relayed relayed, Class<T> type) {
        return EventStoreConfiguration.STORED_JSON.readValue(relayed.data(), type);
    }

    private static WriteModel<Document> set(String customerId, Document values) {
        return new UpdateOneModel<>(Filters.eq("_id", customerId), new Document("$set", values), UPSERT);
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
