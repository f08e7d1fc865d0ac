package io.tierledger.tier.standings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.ById;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.events.OverrideText;
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
import io.tierledger.tier.placement.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Adds each change to its customer's document, once: a document knows the position it stands at. Documents are read and replaced by
 * {@code _id} alone, because the embedded server scans for any other condition, even one beside the {@code _id}.
 */
final class StandingsProjection implements Projection {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @Override
    public String name() {
        return "standings-4";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Map<String, List<StoredEvent>> byMethod = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof PlacementEvent event) {
                byMethod.computeIfAbsent(event.change().method(), method -> new ArrayList<>())
                        .add(stored);
            }
        }
        byMethod.forEach((method, changes) -> add(changes, database.getCollection(Standings.collection(method))));
    }

    private static void add(List<StoredEvent> changes, MongoCollection<Document> collection) {
        Map<String, Document> documents = new LinkedHashMap<>();
        changes.forEach(stored ->
                documents.put(((PlacementEvent) stored.event()).change().customerId(), new Document()));
        ById.find(collection, documents.keySet(), d -> documents.put(d.getString("_id"), d));
        for (StoredEvent stored : changes) {
            PlacementEvent event = (PlacementEvent) stored.event();
            add(
                    stored,
                    event,
                    Objects.requireNonNull(documents.get(event.change().customerId())));
        }
        List<WriteModel<Document>> writes = new ArrayList<>(documents.size());
        documents.forEach((id, d) -> writes.add(
                d.containsKey("_id")
                        ? new ReplaceOneModel<>(Filters.eq("_id", id), d)
                        : new InsertOneModel<>(d.append("_id", id))));
        collection.bulkWrite(writes, UNORDERED);
    }

    private static void add(StoredEvent stored, PlacementEvent event, Document document) {
        Long before = document.getLong("p");
        if (before != null && before >= stored.position()) {
            return;
        }
        document.append("p", stored.position());
        if (!(event instanceof UnderneathMoved)) {
            document.append("t", event.tierAfter());
            List<String> steps = new ArrayList<>(document.getList("s", String.class, List.of()));
            steps.add(step(stored, event).written());
            document.append("s", steps);
        }
        byHand(event, document);
    }

    private static Step step(StoredEvent stored, PlacementEvent event) {
        return new Step(
                stored.position(),
                event.change().asOf(),
                stored.recordedAt(),
                event.tierAfter(),
                event.change().number(),
                event.receipt().provisional(),
                Moved.by(event));
    }

    /** {@code h}: the override in force, {@code g} the event that gave it; {@code w}: where the policy has the customer meanwhile. */
    private static void byHand(PlacementEvent event, Document values) {
        switch (event) {
            case OverrideTaken e ->
                values.append("w", e.withoutOverride()).append("h", hand(e.to(), e.until(), e.receipt()));
            case OverrideReviewed e
            when e.decidedInReview() ->
                values.append("w", e.withoutOverride()).append("h", hand(e.to(), e.until(), e.receipt()));
            case OverrideReviewed e -> values.append("w", e.withoutOverride());
            case UnderneathMoved e -> values.append("w", e.to());
            case OverrideReleased e -> values.append("h", null);
            case TierWithdrawn e -> values.append("h", null);
            case TierPromoted e -> values.append("h", null);
            case TierDemoted e -> values.append("h", null);
            case TierRetained e -> values.append("h", null);
            case TierAssigned e -> {}
        }
    }

    private static Document hand(String tier, LocalDate until, Receipt receipt) {
        return new Document("t", tier)
                .append("u", (int) until.toEpochDay())
                .append("g", OverrideText.position(receipt.input()));
    }

    @Override
    public void drop(MongoDatabase database) {
        for (String collection : database.listCollectionNames()) {
            if (collection.startsWith(Standings.collection(""))) {
                database.getCollection(collection).drop();
            }
        }
    }
}
