package io.tierledger.engagement.contacts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.platform.projecting.ById;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** The days on which each customer had a contact: a document per customer that ever had one. Every call blocks. */
final class Contacts {
    private static final String COLLECTION = "contacts";
    private static final int BATCH = 5_000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoDatabase database;

    Contacts(MongoDatabase database) {
        this.database = database;
    }

    /** Per customer the contacts from {@code from} up to and including {@code to}; those without are absent. */
    ContactsGiven between(LocalDate from, LocalDate to) {
        Map<String, Integer> counts = new TreeMap<>();
        long recorded = 0;
        for (Document document :
                documents().find().timeoutMode(TimeoutMode.ITERATION).batchSize(BATCH)) {
            List<Integer> days = document.getList("d", Integer.class);
            recorded += days.size();
            int within = (int) days.stream()
                    .filter(day -> day >= from.toEpochDay() && day <= to.toEpochDay())
                    .count();
            if (within > 0) {
                counts.put(document.getString("_id"), within);
            }
        }
        return new ContactsGiven(recorded, counts);
    }

    Map<String, Document> find(Collection<String> customerIds) {
        Map<String, Document> found = new HashMap<>();
        ById.find(documents(), customerIds, document -> found.put(document.getString("_id"), document));
        return found;
    }

    void save(Collection<Document> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : changed) {
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", document.getString("_id")), document, UPSERT));
        }
        documents().bulkWrite(writes);
    }

    void drop() {
        documents().drop();
    }

    private MongoCollection<Document> documents() {
        return database.getCollection(COLLECTION);
    }
}
