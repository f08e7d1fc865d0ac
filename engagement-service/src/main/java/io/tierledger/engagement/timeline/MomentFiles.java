package io.tierledger.engagement.timeline;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.projecting.ById;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The moments of all customers, a file for each that ever had one. Calls block. */
final class MomentFiles {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> files;

    MomentFiles(MongoDatabase database) {
        this.files = database.getCollection("moments");
    }

    /** All of one customer, the newest first. */
    List<MomentRecord> of(String customerId) {
        MomentFile file = find(List.of(customerId)).get(customerId);
        return file == null
                ? List.of()
                : file.moments().stream().sorted(MomentRecord.NEWEST).toList();
    }

    Optional<MomentRecord> find(String customerId, String momentId) {
        return of(customerId).stream().filter(one -> one.id().equals(momentId)).findFirst();
    }

    /** By customer; who never had one is absent. */
    Map<String, MomentFile> find(Collection<String> customerIds) {
        Map<String, MomentFile> found = new HashMap<>();
        ById.find(files, customerIds, document -> found.put(document.getString("_id"), new MomentFile(document)));
        return found;
    }

    void save(Collection<MomentFile> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (MomentFile file : changed) {
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", file.customerId()), file.document(), UPSERT));
        }
        files.bulkWrite(writes);
    }

    void drop() {
        files.drop();
    }
}
