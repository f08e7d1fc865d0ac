package io.tierledger.tier.directory;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
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
import io.tierledger.tier.events.CustomerIntroduced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps status and account manager per customer, as relayed. Later events win, so that twice is as good as once. */
final class DirectoryProjection implements Projection {
    static final String COLLECTION = "directory";
    private static final Set<String> STATUS = Set.of(
            PublishedEvent.typeOf(CustomerStatusChanged.class),
            PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.CustomerStatusChanged.class));
    private static final Set<String> MANAGER = Set.of(
            PublishedEvent.typeOf(AccountManagerAssigned.class),
            PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.AccountManagerAssigned.class));
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** What is read of a status, however it was published. */
    private record Became(String to) {}

    /** What is read of a customer that is handed over, likewise. */
    private record HandedOver(@Nullable String to) {}

    /** Who answers for a customer from here on; null for nobody. */
    record Answering(String customerId, @Nullable String accountManager) {}

    /** What an event says of who answers for whom; empty where it says nothing of that. */
    static Optional<Answering> answering(StoredEvent stored) {
        return switch (stored.event()) {
            case CustomerIntroduced introduced ->
                Optional.of(new Answering(introduced.customerId(), introduced.accountManagerId()));
            case Relayed relayed
            when MANAGER.contains(relayed.type()) ->
                Optional.of(new Answering(
                        relayed.key(), read(relayed, HandedOver.class).to()));
            default -> Optional.empty();
        };
    }

    @Override
    public String name() {
        return "directory-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Map<String, Document> values = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof CustomerIntroduced introduced) {
                of(introduced.customerId(), values).append("s", introduced.status());
            } else if (stored.event() instanceof Relayed relayed && STATUS.contains(relayed.type())) {
                of(relayed.key(), values)
                        .append("s", read(relayed, Became.class).to());
            }
            answering(stored).ifPresent(told -> of(told.customerId(), values).append("m", told.accountManager()));
        }
        List<WriteModel<Document>> writes = new ArrayList<>(values.size());
        values.forEach((customerId, set) ->
                writes.add(new UpdateOneModel<>(Filters.eq("_id", customerId), new Document("$set", set), UPSERT)));
        if (!writes.isEmpty()) {
            database.getCollection(COLLECTION).bulkWrite(writes, UNORDERED);
        }
    }

    private static <T> T read(Relayed relayed, Class<T> type) {
        return EventStoreConfiguration.STORED_JSON.readValue(relayed.data(), type);
    }

    private static Document of(String customerId, Map<String, Document> values) {
        return values.computeIfAbsent(customerId, none -> new Document());
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
