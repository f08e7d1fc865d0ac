package io.tierledger.tier.findings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.contracts.Actor;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.events.FindingDismissed;
import io.tierledger.tier.events.FindingEvent;
import io.tierledger.tier.events.FindingTaskEnded;
import io.tierledger.tier.events.FindingTaskGiven;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What was last said about a finding: a document for each, gone with the end of a task. The same events again give the same. */
final class FollowingProjection implements Projection {
    private static final String COLLECTION = "followed_findings";

    @Override
    public String name() {
        return "followed-findings-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Map<String, WriteModel<Document>> last = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof FindingEvent said) {
                String id = FindingId.of(said).toString();
                last.put(id, write(id, said, stored.position()));
            }
        }
        if (!last.isEmpty()) {
            collection(database).bulkWrite(List.copyOf(last.values()));
        }
    }

    private static WriteModel<Document> write(String id, FindingEvent said, long position) {
        return switch (said) {
            case FindingTaskGiven task ->
                replace(id, said, position, task.owner(), task.due(), task.asOf(), task.actor());
            case FindingDismissed dismissed ->
                replace(id, said, position, null, dismissed.until(), dismissed.asOf(), dismissed.actor());
            case FindingTaskEnded ended -> new DeleteOneModel<>(Filters.eq("_id", id));
        };
    }

    private static WriteModel<Document> replace(
            String id,
            FindingEvent said,
            long position,
            @Nullable String owner,
            LocalDate until,
            LocalDate on,
            String actor) {
        Document document = new Document("_id", id)
                .append("m", said.method())
                .append("o", owner)
                .append("u", (int) until.toEpochDay())
                .append("d", (int) on.toEpochDay())
                .append("b", Actor.shown(actor))
                .append("p", position);
        return new ReplaceOneModel<>(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    static Followed read(Document document) {
        return new Followed(
                document.getLong("p"),
                document.getString("o"),
                LocalDate.ofEpochDay(document.getInteger("u")),
                LocalDate.ofEpochDay(document.getInteger("d")),
                document.getString("b"));
    }

    static MongoCollection<Document> collection(MongoDatabase database) {
        return database.getCollection(COLLECTION);
    }

    @Override
    public void drop(MongoDatabase database) {
        collection(database).drop();
    }
}
