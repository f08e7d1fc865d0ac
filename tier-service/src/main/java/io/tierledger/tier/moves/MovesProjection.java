package io.tierledger.tier.moves;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts moves per method and business date, a document a month. Each knows the last position that it counted. */
final class MovesProjection implements Projection {
    static final String COLLECTION = "moves";
    static final String ASSIGNED = "a";
    static final String PROMOTED = "p";
    static final String DEMOTED = "d";
    static final String WITHDRAWN = "w";
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
                String kind = kindOf(event);
                if (kind != null) {
                    count(stored.position(), event, kind, documents, months);
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

    /** Null for what moves nobody. */
    private static @Nullable String kindOf(PlacementEvent event) {
        return switch (event) {
            case TierAssigned e -> ASSIGNED;
            case TierPromoted e -> PROMOTED;
            case TierDemoted e -> DEMOTED;
            case TierWithdrawn e -> WITHDRAWN;
            case OverrideTaken e -> byHand(e.from(), e.to(), e.better());
            case OverrideReleased e -> byHand(e.from(), e.to(), e.better());
            case TierRetained e -> null;
            case UnderneathMoved e -> null;
        };
    }

    private static @Nullable String byHand(String from, String to, boolean better) {
        return from.equals(to) ? null : better ? PROMOTED : DEMOTED;
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
