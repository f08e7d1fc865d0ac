package io.tierledger.platform.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.CrashPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The saved state of a stage's partitions: documents first, then the position. A document newer than the position means that a
 * save was cut short; the state then counts as unreadable and inputs are applied from the first.
 */
public final class StateStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final CrashPoints crashPoints;

    public StateStore(MongoDatabase database, CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
        this.database = database;
    }

    /** Restores a partition's process and answers where its state stands; {@link StatePosition#NONE} when nothing is usable. */
    StatePosition restore(int partition, PartitionProcess process) {
        Document position = positions().find(Filters.eq("_id", partition)).first();
        if (position == null) {
            documents(partition).deleteMany(new Document());
            return StatePosition.NONE;
        }
        long sequence = position.getLong("sequence");
        long given = position.getLong("given");
        List<Document> all = documents(partition).find().into(new ArrayList<>());
        for (Document document : all) {
            if (document.getLong("s") > sequence || document.getLong("g") > given) {
                forget(partition);
                return StatePosition.NONE;
            }
        }
        all.forEach(d ->
                process.restore(d.getString("_id"), d.get("b", Binary.class).getData()));
        return new StatePosition(sequence, given, position.getLong("offset"), position.getString("topic"));
    }

    void save(int partition, Map<String, byte[]> changed, StatePosition at) {
        List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
        changed.forEach((key, bytes) -> writes.add(
                bytes.length == 0
                        ? new DeleteOneModel<>(Filters.eq("_id", key))
                        : new ReplaceOneModel<>(
                                Filters.eq("_id", key),
                                new Document("_id", key)
                                        .append("b", new Binary(bytes))
                                        .append("s", at.sequence())
                                        .append("g", at.given()),
                                UPSERT)));
        for (int from = 0; from < writes.size(); from += 1_000) {
            documents(partition).bulkWrite(writes.subList(from, Math.min(writes.size(), from + 1_000)), UNORDERED);
        }
        crashPoints.passing(CrashPoints.AFTER_STATE_DOCUMENTS);
        positions()
                .replaceOne(
                        Filters.eq("_id", partition),
                        new Document("_id", partition)
                                .append("sequence", at.sequence())
                                .append("given", at.given())
                                .append("offset", at.offset())
                                .append("topic", at.topicId()),
                        UPSERT);
    }

    void forget(int partition) {
        positions().deleteOne(Filters.eq("_id", partition));
        documents(partition).drop();
    }

    private MongoCollection<Document> positions() {
        return database.getCollection("state_position");
    }

    private MongoCollection<Document> documents(int partition) {
        return database.getCollection("state_" + partition);
    }
}
