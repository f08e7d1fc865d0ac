package io.tierledger.tier.policies;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.List;
import org.bson.Document;

/** Keeps a document per version: which partitions have begun to decide by it, and which have done all that the switch to it changes. */
final class PoliciesProjection implements Projection {
    static final String COLLECTION = "policies";
    private static final String PUBLISHED = PublishedEvent.typeOf(MethodPublished.class);

    static String id(String method, int version) {
        return method + "|" + version;
    }

    @Override
    public String name() {
        return "policies-2";
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
        MethodPublished published =
                EventStoreConfiguration.STORED_JSON.readValue(relayed.data(), MethodPublished.class);
        MongoCollection<Document> collection = database.getCollection(COLLECTION);
        Document version = new Document(
                "_id", id(published.method().id(), published.method().version()));
        Document known = collection.find(version).first();
        Document document =
                known == null ? version.append("begun", new Document()).append("done", new Document()) : known;
        String partition = String.valueOf(relayed.partition());
        Document begun = document.get("begun", Document.class);
        if (begun.get(partition, position) >= position) {
            begun.put(partition, position);
        } else {
            document.get("done", Document.class).putIfAbsent(partition, position);
        }
        document.append("data", relayed.data())
                .append("leading", published.leading())
                .append("position", position);
        collection.replaceOne(new Document("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
