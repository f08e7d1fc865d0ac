package io.tierledger.tier.moves;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.standings.Moved;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Counts moves per method and business date, a document a month. Each knows the last position that it counted. */
final class MovesProjection implements Projection {
    static final String COLLECTION = "moves";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Override
    public String name() {
        return "moves-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        MongoCollection<Document> months = database.getCollection(COLLECTION);
        Map<String, Document> documents = new HashMap<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof PlacementEvent event) {
                Moved moved = Moved.by(event);
                if (moved != Moved.NOT) {
                    count(stored.position(), event, moved.written(), documents, months);
                }
            }
        }
        documents.forEach((id, document) -> months.replaceOne(Filters.eq("_id", id), document, UPSERT));
    }

    private static void count(
            long position,
            PlacementEvent event,
            String kind,
            Map<String, Document> documents,
            MongoCollection<Document> months) {
        LocalDate day = event.change().asOf();
        Document month = documents.computeIfAbsent(id(event.change().method(), YearMonth.from(day)), id -> {
            Document stored = months.find(Filters.eq("_id", id)).first();
            return stored == null ? new Document("_id", id).append("position", 0L) : stored;
        });
        if (month.getLong("position") < position) {
            month.put("position", position);
            String counter = kind + day.getDayOfMonth();
            month.put(counter, month.get(counter, 0L) + 1);
        }
    }

    static String id(String method, YearMonth month) {
        return method + "|" + month;
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
