package io.tierledger.tier.standings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.tierledger.platform.projecting.ById;
import io.tierledger.tier.directory.Reached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads where customers stand and stood; blocking. A collection per method, a document per customer. */
public final class Standings {
    private final MongoDatabase database;

    Standings(MongoDatabase database) {
        this.database = database;
    }

    static String collection(String method) {
        return "standings_" + method;
    }

    public @Nullable CustomerSteps find(String method, String customerId) {
        Document document = of(method).find(Filters.eq("_id", customerId)).first();
        return document == null ? null : steps(document);
    }

    /** Those of the customers that ever were placed. */
    public void find(String method, Collection<String> customerIds, Consumer<CustomerSteps> reader) {
        ById.find(of(method), customerIds, document -> reader.accept(steps(document)));
    }

    /** Everybody with all changes, in no order. */
    public void all(String method, Consumer<CustomerSteps> reader) {
        of(method)
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .batchSize(5_000)
                .forEach(document -> reader.accept(steps(document)));
    }

    /** All whom somebody may see, with all changes, in no order. */
    public void of(String method, Reached whose, Consumer<CustomerSteps> reader) {
        Optional<Set<String>> few = whose.ids();
        if (few.isPresent()) {
            find(method, few.get(), reader);
        } else {
            all(method, steps -> {
                if (whose.covers(steps.customerId())) {
                    reader.accept(steps);
                }
            });
        }
    }

    /** How those moved whom somebody may see, by those of their changes that are wanted. */
    public MoveCounts moves(String method, Reached whose, Predicate<Step> wanted) {
        MoveCounts counts = new MoveCounts();
        of(method, whose, steps -> steps.steps().stream().filter(wanted).forEach(counts::add));
        return counts;
    }

    /** Everybody that has a tier now: customer and tier, in no order. */
    public void now(String method, BiConsumer<String, String> reader) {
        of(method)
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .projection(Projections.include("t"))
                .batchSize(10_000)
                .forEach(document -> {
                    String tier = document.getString("t");
                    if (tier != null) {
                        reader.accept(document.getString("_id"), tier);
                    }
                });
    }

    /** Ids of up to {@code limit} customers in a tier, ascending, after one. */
    public List<String> inTier(String method, String tier, @Nullable String after, int limit) {
        List<String> ids = new ArrayList<>();
        var wanted =
                after == null ? Filters.eq("t", tier) : Filters.and(Filters.eq("t", tier), Filters.gt("_id", after));
        of(method)
                .find(wanted)
                .projection(Projections.include("_id"))
                .sort(new Document("_id", 1))
                .limit(limit)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private MongoCollection<Document> of(String method) {
        return database.getCollection(collection(method));
    }

    private static CustomerSteps steps(Document document) {
        List<Step> steps =
                document.getList("s", String.class).stream().map(Step::read).toList();
        return new CustomerSteps(document.getString("_id"), steps, byHand(document));
    }

    private static @Nullable ByHandNow byHand(Document document) {
        Document stored = document.get("h", Document.class);
        return stored == null
                ? null
                : new ByHandNow(
                        stored.getString("t"),
                        LocalDate.ofEpochDay(stored.getInteger("u")),
                        null,
                        null,
                        null,
                        null,
                        document.getString("w"),
                        stored.getLong("g"));
    }
}
