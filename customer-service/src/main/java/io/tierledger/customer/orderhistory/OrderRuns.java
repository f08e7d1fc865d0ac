package io.tierledger.customer.orderhistory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The documents of the log of orders, found by {@code _id} alone. Written again they are the same. */
final class OrderRuns {
    private static final String COLLECTION = "orders_bought";
    private static final String HEAD = "head";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int DOCUMENTS_AT_ONCE = 128;

    private final MongoCollection<Document> documents;

    /** @param runs complete runs; {@code reached} the position up to which they hold everything */
    record Head(int runs, long reached) {}

    /** What came last, up to position {@code to}. */
    record Delta(long to, byte[] bytes) {}

    OrderRuns(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    Head head() {
        Document head = documents.find(Filters.eq("_id", HEAD)).first();
        return head == null ? new Head(0, 0) : new Head(head.getInteger("runs"), head.getLong("reached"));
    }

    void head(Head head) {
        replace(new Document("_id", HEAD).append("runs", head.runs()).append("reached", head.reached()));
    }

    @Nullable
    Delta delta(int run, int number) {
        Document delta = documents.find(Filters.eq("_id", deltaId(run, number))).first();
        return delta == null ? null : new Delta(delta.getLong("to"), bytes(delta));
    }

    void delta(int run, int number, Delta delta) {
        replace(new Document("_id", deltaId(run, number))
                .append("to", delta.to())
                .append("b", new Binary(delta.bytes())));
    }

    /** The last first, so that what is left after a crash is found from the first on. */
    void removeDeltas(int run, int count) {
        for (int number = count - 1; number >= 0; number--) {
            documents.deleteOne(Filters.eq("_id", deltaId(run, number)));
        }
    }

    void run(int run, Buckets buckets) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            byte[] bytes = buckets.bytes(bucket);
            if (bytes.length > 0) {
                String id = runId(run, bucket);
                writes.add(new ReplaceOneModel<>(
                        Filters.eq("_id", id), new Document("_id", id).append("b", new Binary(bytes)), UPSERT));
            }
            if (writes.size() == DOCUMENTS_AT_ONCE || bucket == Buckets.COUNT - 1 && !writes.isEmpty()) {
                documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                writes.clear();
            }
        }
    }

    /** The bytes of a bucket in all complete runs. */
    List<byte[]> bucket(int runs, int bucket) {
        List<byte[]> found = new ArrayList<>();
        for (int from = 0; from < runs; from += DOCUMENTS_AT_ONCE) {
            List<String> ids = new ArrayList<>();
            for (int run = from; run < Math.min(runs, from + DOCUMENTS_AT_ONCE); run++) {
                ids.add(runId(run, bucket));
            }
            documents.find(Filters.in("_id", ids)).forEach(document -> found.add(bytes(document)));
        }
        return found;
    }

    void drop() {
        documents.drop();
    }

    private void replace(Document document) {
        documents.replaceOne(Filters.eq("_id", document.get("_id")), document, UPSERT);
    }

    private static byte[] bytes(Document document) {
        return document.get("b", Binary.class).getData();
    }

    private static String runId(int run, int bucket) {
        return "r/" + run + "/" + bucket;
    }

    private static String deltaId(int run, int number) {
        return "d/" + run + "/" + number;
    }
}
