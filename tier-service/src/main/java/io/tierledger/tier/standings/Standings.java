package io.tierledger.tier.standings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Where customers stand and stood, in memory. What is added is kept in MongoDB first, many entries in one document, and read back
 * at the first question or addition after a start; blocking then, and never again.
 */
public final class Standings {
    private static final String COLLECTION = "standings";
    private static final int IN_ONE_DOCUMENT = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private final MongoDatabase database;
    private final Rows rows = new Rows();
    private final List<Entry> open = new ArrayList<>();
    private volatile boolean loaded;

    public Standings(MongoDatabase database) {
        this.database = database;
    }

    /** Keeps entries that follow all others; those that were added before are passed over. */
    synchronized void add(List<Entry> entries) {
        load();
        List<Entry> fresh = entries.stream().filter(e -> e.step().position() > rows.last()).toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (open.size() + fresh.size() > IN_ONE_DOCUMENT) {
            open.clear();
        }
        open.addAll(fresh);
        Document document = new Document("_id", open.getFirst().step().position())
                .append("n", open.size())
                .append("e", new Binary(EntryBytes.write(open)));
        try {
            collection().replaceOne(Filters.eq("_id", document.get("_id")), document, UPSERT);
        } catch (RuntimeException notKept) {
            open.clear();
            throw notKept;
        }
        fresh.forEach(rows::add);
    }

    synchronized void drop() {
        collection().drop();
        rows.clear();
        open.clear();
        loaded = true;
    }

    private void load() {
        if (loaded) {
            return;
        }
        synchronized (this) {
            if (!loaded) {
                collection().find().sort(new Document("_id", 1)).forEach(document -> EntryBytes.read(
                                document.get("e", Binary.class).getData(), document.getInteger("n"))
                        .forEach(rows::add));
                loaded = true;
            }
        }
    }

    private MongoCollection<Document> collection() {
        return database.getCollection(COLLECTION);
    }

    public @Nullable CustomerSteps find(String method, String customerId) {
        load();
        return rows.find(method, customerId);
    }

    /** Those of the customers that ever were placed. */
    public void find(String method, Collection<String> customerIds, Consumer<CustomerSteps> reader) {
        load();
        for (String id : customerIds) {
            CustomerSteps steps = rows.find(method, id);
            if (steps != null) {
                reader.accept(steps);
            }
        }
    }

    /** Everybody with all changes, in no order. */
    public void all(String method, Consumer<CustomerSteps> reader) {
        load();
        rows.all(method, reader);
    }

    /** Everybody that has a tier now: customer and tier, in no order. */
    public void now(String method, BiConsumer<String, String> reader) {
        load();
        rows.now(method, reader);
    }

    /** Ids of up to {@code limit} customers in a tier, ascending, after one. */
    public List<String> inTier(String method, String tier, @Nullable String after, int limit) {
        List<String> ids = new ArrayList<>();
        now(method, (customer, theirs) -> {
            if (theirs.equals(tier) && (after == null || customer.compareTo(after) > 0)) {
                ids.add(customer);
            }
        });
        return ids.stream().sorted().limit(limit).toList();
    }
}
