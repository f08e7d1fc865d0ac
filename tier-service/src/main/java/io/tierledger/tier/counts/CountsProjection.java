package io.tierledger.tier.counts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.events.CustomerIntroduced;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Counts while events pass. Each document knows the last position that it counted, so nothing is ever counted twice. */
final class CountsProjection implements Projection {
    static final String COLLECTION = "counts";
    static final String EVERYBODY = "*";
    private static final Set<String> STATUS = Set.of(
            PublishedEvent.typeOf(CustomerStatusChanged.class),
            PublishedEvent.typeOf(io.tierledger.contracts.customers.v1.CustomerStatusChanged.class));
    private static final String DAY = PublishedEvent.typeOf(DayPassed.class);
    private static final String IMPORT = PublishedEvent.typeOf(ImportCompleted.class);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** What is read of a status, however it was published. */
    private record Moved(String from, String to) {}

    @Override
    public String name() {
        return "counts-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        MongoCollection<Document> collection = database.getCollection(COLLECTION);
        Map<String, Document> documents = new HashMap<>();
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case PlacementEvent event -> {
                    Document document = document(event.change().method(), documents, collection);
                    if (moves(document, stored.position())) {
                        count(event, document);
                    }
                    reach(event.change().asOf(), document(EVERYBODY, documents, collection));
                }
                case CustomerIntroduced introduced -> {
                    Document document = document(EVERYBODY, documents, collection);
                    if (moves(document, stored.position())) {
                        add(document, "statuses", introduced.status(), 1);
                    }
                }
                case Relayed relayed -> relayed(relayed, stored.position(), documents, collection);
                default -> {}
            }
        }
        documents.forEach((id, document) -> collection.replaceOne(Filters.eq("_id", id), document, UPSERT));
    }

    private static void count(PlacementEvent event, Document document) {
        switch (event) {
            case TierAssigned e -> {
                add(document, "tiers", e.to(), 1);
                add(document, "assigned");
            }
            case TierPromoted e -> move(document, e.from(), e.to(), true);
            case TierDemoted e -> move(document, e.from(), e.to(), false);
            case OverrideTaken e -> move(document, e.from(), e.to(), e.better());
            case OverrideReleased e -> move(document, e.from(), e.to(), e.better());
            case OverrideReviewed e -> move(document, e.from(), e.to(), e.better());
            case TierRetained e -> {}
            case UnderneathMoved e -> {}
            case TierWithdrawn e -> {
                add(document, "tiers", e.from(), -1);
                add(document, "withdrawn");
            }
        }
    }

    private static void move(Document document, String from, String to, boolean better) {
        if (!from.equals(to)) {
            add(document, "tiers", from, -1);
            add(document, "tiers", to, 1);
            add(document, better ? "promotions" : "demotions");
        }
    }

    private static void relayed(
            Relayed relayed, long position, Map<String, Document> documents, MongoCollection<Document> collection) {
        if (STATUS.contains(relayed.type())) {
            Document document = document(EVERYBODY, documents, collection);
            Moved changed = EventStoreConfiguration.STORED_JSON.readValue(relayed.data(), Moved.class);
            if (moves(document, position)) {
                add(document, "statuses", changed.from(), -1);
                add(document, "statuses", changed.to(), 1);
            }
        } else if (relayed.type().equals(IMPORT)) {
            document(EVERYBODY, documents, collection).put("settled", position);
        } else if (relayed.type().equals(DAY)) {
            LocalDate day = EventStoreConfiguration.STORED_JSON
                    .readValue(relayed.data(), DayPassed.class)
                    .day();
            reach(day.plusDays(1), document(EVERYBODY, documents, collection));
        }
    }

    private static void reach(LocalDate day, Document document) {
        if (document.get("day", Integer.MIN_VALUE) < day.toEpochDay()) {
            document.put("day", (int) day.toEpochDay());
        }
    }

    private static boolean moves(Document document, long position) {
        if (document.getLong("p") >= position) {
            return false;
        }
        document.put("p", position);
        return true;
    }

    private static void add(Document document, String counter) {
        document.put(counter, document.get(counter, 0L) + 1);
    }

    private static void add(Document document, String group, String word, long by) {
        Document numbers = document.get(group, new Document());
        numbers.put(word, numbers.get(word, 0L) + by);
        document.put(group, numbers);
    }

    private static Document document(String id, Map<String, Document> documents, MongoCollection<Document> collection) {
        return documents.computeIfAbsent(id, unread -> {
            Document stored = collection.find(Filters.eq("_id", unread)).first();
            return stored == null ? new Document("_id", unread).append("p", 0L) : stored;
        });
    }

    @Override
    public void drop(MongoDatabase database) {
        database.getCollection(COLLECTION).drop();
    }
}
