package io.tierledger.engagement.servicelevels;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.platform.projecting.ById;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/** A record for each level of a customer about which something stands that a person decided: few. Calls block. */
final class LevelRecords {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> records;

    LevelRecords(MongoDatabase database) {
        this.records = database.getCollection("service_levels");
    }

    Map<Capability, LevelRecord> of(String customerId) {
        List<String> ids = Stream.of(Capability.values())
                .map(capability -> LevelRecord.id(customerId, capability))
                .toList();
        Map<Capability, LevelRecord> found = new HashMap<>();
        find(ids).values().forEach(record -> found.put(record.capability(), record));
        return found;
    }

    LevelRecord of(String customerId, Capability capability) {
        String id = LevelRecord.id(customerId, capability);
        return find(List.of(id)).getOrDefault(id, LevelRecord.of(customerId, capability));
    }

    /** By id; where nothing stands there is none. */
    Map<String, LevelRecord> find(Collection<String> ids) {
        Map<String, LevelRecord> found = new HashMap<>();
        ById.find(records, ids, document -> found.put(document.getString("_id"), new LevelRecord(document)));
        return found;
    }

    List<LevelRecord> all() {
        List<LevelRecord> all = new ArrayList<>();
        records.find().forEach(document -> all.add(new LevelRecord(document)));
        return all;
    }

    void save(Collection<LevelRecord> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (LevelRecord record : changed) {
            var one = Filters.eq("_id", record.id());
            writes.add(
                    record.isEmpty()
                            ? new DeleteOneModel<>(one)
                            : new ReplaceOneModel<>(one, record.document(), UPSERT));
        }
        records.bulkWrite(writes);
    }

    void drop() {
        records.drop();
    }
}
