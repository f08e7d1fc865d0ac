package io.tierledger.tier.policies;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.List;
import org.bson.Document;

/** Keeps a document per version, and which partitions have it. */
public final class PoliciesProjection implements Projection {
    static final String COLLECTION = "policies";
    private static final String PUBLISHED = PublishedEvent.typeOf(MethodPublished.class);

    static String id(String method, int version) {
        return method + "|" + version;
    }

    @Override
    public String name() {
        return "policies-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        for (StoredEvent event : events) {
            if (event.event() instanceof Relayed relayed && relayed.type().equals(PUBLISHED)) {
                save(relayed, event.position(), database);
            }
        }
    }

    private static void save(Relayed relayed, long position, MongoDatabase database) {
        MethodPublished published = EventStoreConfiguration.STORED_JSON.readValue(relayed.data(), MethodPublished.class);
        database.getCollection(COLLECTION)
                .updateOne(
                        new Document("_id", id(published.method().id(), published.method().version())),
                        new Document("$set", new Document("data", relayed.data())
                                        .append("leading", published.leading())
                                        .append("position", position))
                                .append("$addToSet", new Document("partitions", relayed.partition())),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
