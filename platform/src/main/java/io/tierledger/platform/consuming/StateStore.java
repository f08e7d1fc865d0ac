package io.tierledger.platform.consuming;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.tierledger.platform.CrashPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/**
 * The saved state of a stage's partitions. A save writes what changed as new segments and then the position, which names all segments
 * that count, oldest first. A segment is never written again: a save that was cut short, or that of a writer which no longer holds the
 * partition, leaves what the position speaks of as it was. When what was added outgrows what it was added to, all is written anew.
 */
public final class StateStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final long FEW_BYTES = 1 << 20;
    private static final int SEGMENTS_ADDED_AT_MOST = 200;

    private final MongoDatabase database;
    private final CrashPoints crashPoints;
    private final Map<Integer, Saved> saved = new ConcurrentHashMap<>();

    /** Names of the segments that count, oldest first; the first {@code base} of them hold nothing twice. */
    private record Saved(List<ObjectId> segments, int base, long baseBytes, long addedBytes) {
        static final Saved NOTHING = new Saved(List.of(), 0, 0, 0);

        boolean isOutgrown() {
            return addedBytes > Math.max(FEW_BYTES, baseBytes) || segments.size() - base > SEGMENTS_ADDED_AT_MOST;
        }
    }

    public StateStore(MongoDatabase database, CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
        this.database = database;
    }

    /** Restores a partition's process and answers where its state stands; {@link StatePosition#NONE} when nothing is usable. */
    StatePosition restore(int partition, PartitionProcess process) {
        Document position = positions().find(Filters.eq("_id", partition)).first();
        List<ObjectId> named = position == null ? null : position.getList("segments", ObjectId.class);
        Map<ObjectId, byte[]> found = named == null ? Map.of() : segments(partition);
        if (position == null || named == null || !found.keySet().containsAll(named)) {
            forget(partition);
            return StatePosition.NONE;
        }
        int base = position.getInteger("base");
        saved.put(
                partition,
                new Saved(named, base, bytes(found, named, 0, base), bytes(found, named, base, named.size())));
        merged(found, named, Map.of()).forEach(process::restore);
        named.forEach(found::remove);
        if (!found.isEmpty()) {
            remove(partition, List.copyOf(found.keySet()));
        }
        return new StatePosition(
                position.getLong("sequence"),
                position.getLong("given"),
                position.getLong("offset"),
                position.getString("topic"));
    }

    private static long bytes(Map<ObjectId, byte[]> found, List<ObjectId> named, int from, int to) {
        return named.subList(from, to).stream()
                .mapToLong(id -> Objects.requireNonNull(found.get(id)).length)
                .sum();
    }

    /** The documents as the named segments, and then what changed, have them. */
    private static Map<String, byte[]> merged(
            Map<ObjectId, byte[]> found, List<ObjectId> named, Map<String, byte[]> changed) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        named.forEach(id -> Segment.read(Objects.requireNonNull(found.get(id)), documents));
        documents.putAll(changed);
        documents.values().removeIf(document -> document.length == 0);
        return documents;
    }

    /** @param changed documents by key, an empty one when it was removed */
    void save(int partition, Map<String, byte[]> changed, StatePosition at) {
        Saved before = saved.getOrDefault(partition, Saved.NOTHING);
        Saved now = before.isOutgrown() ? writtenAnew(partition, before, changed) : added(partition, before, changed);
        crashPoints.passing(CrashPoints.AFTER_STATE_DOCUMENTS);
        positions()
                .replaceOne(
                        Filters.eq("_id", partition),
                        new Document("_id", partition)
                                .append("sequence", at.sequence())
                                .append("given", at.given())
                                .append("offset", at.offset())
                                .append("topic", at.topicId())
                                .append("segments", now.segments())
                                .append("base", now.base()),
                        UPSERT);
        saved.put(partition, now);
        if (before.isOutgrown()) {
            remove(partition, before.segments());
        }
    }

    private Saved added(int partition, Saved before, Map<String, byte[]> changed) {
        List<byte[]> pieces = Segment.written(changed);
        List<ObjectId> segments = new ArrayList<>(before.segments());
        segments.addAll(write(partition, pieces));
        return new Saved(segments, before.base(), before.baseBytes(), before.addedBytes() + bytes(pieces));
    }

    private Saved writtenAnew(int partition, Saved before, Map<String, byte[]> changed) {
        List<byte[]> pieces = Segment.written(merged(segments(partition), before.segments(), changed));
        return new Saved(write(partition, pieces), pieces.size(), bytes(pieces), 0);
    }

    private static long bytes(List<byte[]> pieces) {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    private List<ObjectId> write(int partition, List<byte[]> pieces) {
        List<ObjectId> names = new ArrayList<>(pieces.size());
        for (byte[] piece : pieces) {
            ObjectId name = new ObjectId();
            documents(partition).insertOne(new Document("_id", name).append("b", new Binary(piece)));
            names.add(name);
        }
        return names;
    }

    private Map<ObjectId, byte[]> segments(int partition) {
        Map<ObjectId, byte[]> segments = new HashMap<>();
        documents(partition)
                .find()
                .timeoutMode(TimeoutMode.ITERATION) // the limit is one of each answer, not of all the state there is
                .forEach(segment -> segments.put(
                        segment.getObjectId("_id"),
                        segment.get("b", Binary.class).getData()));
        return segments;
    }

    private void remove(int partition, List<ObjectId> segments) {
        documents(partition).deleteMany(Filters.in("_id", segments));
    }

    void forget(int partition) {
        saved.remove(partition);
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
