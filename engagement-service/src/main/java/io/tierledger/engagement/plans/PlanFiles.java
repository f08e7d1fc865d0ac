package io.tierledger.engagement.plans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.projecting.ById;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.types.Binary;

/** The files of all customers that ever had a plan; by customer id. Every call blocks. */
public final class PlanFiles {
    private static final int AT_ONCE = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;

    PlanFiles(MongoDatabase database) {
        this.documents = database.getCollection("plans");
    }

    public Optional<PlanFile> find(String customerId) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", customerId)).first())
                .map(PlanFiles::read);
    }

    /** Customers without a file are absent. */
    public Map<String, PlanFile> find(Collection<String> customerIds) {
        Map<String, PlanFile> found = new HashMap<>(customerIds.size() * 2);
        ById.find(documents, customerIds, document -> {
            PlanFile file = read(document);
            found.put(file.customerId(), file);
        });
        return found;
    }

    /** Those of some customers, in no order, some hundreds of them in memory at once; who has none is passed over. */
    public void visit(Collection<String> customerIds, Consumer<PlanFile> visitor) {
        List<String> all = List.copyOf(customerIds);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            find(all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .values()
                    .forEach(visitor);
        }
    }

    /** Everybody's file by customer id, after {@code customerId}, for as long as the visitor wants more. */
    public void visitAfter(String customerId, Predicate<PlanFile> visitor) {
        for (Document document : documents
                .find(Filters.gt("_id", customerId))
                .sort(Sorts.ascending("_id"))
                .timeoutMode(TimeoutMode.ITERATION)
                .batchSize(200)) {
            if (!visitor.test(read(document))) {
                return;
            }
        }
    }

    /** @param known ids that have a document already; the others are inserted, which costs half */
    void save(Collection<PlanFile> files, Collection<String> known) {
        List<WriteModel<Document>> writes = new ArrayList<>(files.size());
        for (PlanFile file : files) {
            writes.add(
                    known.contains(file.customerId())
                            ? new ReplaceOneModel<>(Filters.eq("_id", file.customerId()), write(file))
                            : new InsertOneModel<>(write(file)));
        }
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes, UNORDERED);
        }
    }

    private static Document write(PlanFile file) {
        Document document = new Document("_id", file.customerId()).append("v", file.position());
        if (file.accountManager() != null) {
            document.append("am", file.accountManager());
        }
        if (!file.handOvers().isEmpty()) {
            document.append(
                    "overs",
                    file.handOvers().stream()
                            .map(over -> new Document("on", over.on().toEpochDay()).append("am", over.from()))
                            .toList());
        }
        return document.append("plans", new Binary(PlanBytes.write(file.plans())));
    }

    private static PlanFile read(Document document) {
        return new PlanFile(
                document.getString("_id"),
                document.getLong("v"),
                document.getString("am"),
                PlanBytes.read(document.get("plans", Binary.class).getData()),
                document.getList("overs", Document.class, List.of()).stream()
                        .map(over ->
                                new PlanFile.HandOver(LocalDate.ofEpochDay(over.getLong("on")), over.getString("am")))
                        .toList());
    }

    void drop() {
        documents.drop();
    }
}
