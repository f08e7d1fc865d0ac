package io.tierledger.engagement.capacity;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.engagement.requested.RequestAssigned;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.engagement.workload.Stretch;
import io.tierledger.platform.projecting.ById;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How long answering each request usually takes, when it came, and whose time that is. Calls block. */
final class RequestTimes {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String DAY = "day";

    private final MongoCollection<Document> documents;

    RequestTimes(MongoDatabase database) {
        this.documents = database.getCollection("request_times");
    }

    /** Minutes by account manager, of what came in some days; what the back office answers takes nobody's of them. */
    Map<String, Long> of(Stretch days) {
        Map<String, Long> minutes = new HashMap<>();
        documents
                .find(Filters.and(
                        Filters.gte(DAY, days.from().toEpochDay()),
                        Filters.lte(DAY, days.to().toEpochDay())))
                .forEach(document -> {
                    String manager = whose(document);
                    if (manager != null) {
                        minutes.merge(manager, document.getLong("minutes"), Long::sum);
                    }
                });
        return minutes;
    }

    private static @Nullable String whose(Document document) {
        if (document.getBoolean("assigned", false)) {
            return document.getString("to");
        }
        return document.getBoolean("toManager", false) ? document.getString("manager") : null;
    }

    Map<String, Document> find(Set<String> requests) {
        Map<String, Document> found = new HashMap<>();
        ById.find(documents, requests, document -> found.put(document.getString("_id"), document));
        return found;
    }

    static void apply(Object event, Document document) {
        switch (event) {
            case RequestReceived received ->
                document.append(DAY, received.receivedAt().toLocalDate().toEpochDay())
                        .append("minutes", received.kind().work().toMinutes());
            case RequestRouted routed ->
                document.append("toManager", routed.toManager()).append("manager", routed.accountManagerId());
            case RequestAssigned assigned -> document.append("assigned", true).append("to", assigned.to());
            default -> throw new IllegalStateException("says nothing of a request's time: " + event.getClass());
        }
    }

    void save(Collection<Document> changed) {
        documents.bulkWrite(changed.stream()
                .map(document -> new ReplaceOneModel<>(Filters.eq("_id", document.getString("_id")), document, UPSERT))
                .toList());
    }

    /** What {@link #of} looks up by; made again costs nothing. */
    void index() {
        documents.createIndex(Indexes.ascending(DAY));
    }

    void drop() {
        documents.drop();
    }
}
