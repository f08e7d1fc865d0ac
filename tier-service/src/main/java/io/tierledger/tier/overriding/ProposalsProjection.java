package io.tierledger.tier.overriding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ProposalClosed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What stands put forward: a document for each customer and method, gone with what came of it. The same events again give the same. */
final class ProposalsProjection implements Projection {
    static final String COLLECTION = "override_proposals";

    @Override
    public String name() {
        return "override-proposals-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Map<String, WriteModel<Document>> last = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case OverrideProposed e -> {
                    String id = id(e.method(), e.customerId());
                    last.put(id, standing(id, e, stored.position()));
                }
                case OverrideSet e -> gone(id(e.method(), e.customerId()), last);
                case ProposalClosed e -> gone(id(e.method(), e.customerId()), last);
                default -> {}
            }
        }
        if (!last.isEmpty()) {
            collection(database).bulkWrite(List.copyOf(last.values()));
        }
    }

    private static String id(String method, String customerId) {
        return method + " " + customerId;
    }

    private static WriteModel<Document> standing(String id, OverrideProposed proposed, long position) {
        Document document = new Document("_id", id)
                .append("c", proposed.customerId())
                .append("m", proposed.method())
                .append("u", (int) proposed.until().toEpochDay())
                .append("p", position);
        return new ReplaceOneModel<>(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    private static void gone(String id, Map<String, WriteModel<Document>> last) {
        last.put(id, new DeleteOneModel<>(Filters.eq("_id", id)));
    }

    static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection(COLLECTION);
    }

    @Override
    public void drop(MongoDatabase database) {
        collection(database).drop();
    }
}
