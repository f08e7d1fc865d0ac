package io.tierledger.engagement.capacity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What was recorded last of each account manager's time. Calls block. */
final class Capacities {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> documents;

    Capacities(MongoDatabase database) {
        this.documents = database.getCollection("capacities");
    }

    /** By account manager; who is absent was never recorded. */
    Map<String, CapacityRecorded> all() {
        Map<String, CapacityRecorded> all = new TreeMap<>();
        documents
                .find()
                .forEach(document -> all.put(
                        document.getString("_id"),
                        EventStoreConfiguration.STORED_JSON.readValue(
                                document.getString("json"), CapacityRecorded.class)));
        return all;
    }

    void save(CapacityRecorded recorded) {
        Document document = new Document("_id", recorded.accountManagerId())
                .append("json", EventStoreConfiguration.STORED_JSON.writeValueAsString(recorded));
        documents.replaceOne(Filters.eq("_id", recorded.accountManagerId()), document, UPSERT);
    }

    void drop() {
        documents.drop();
    }
}
