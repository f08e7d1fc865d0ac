package io.tierledger.tier.counts;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads running totals; blocking. */
public final class Counts {
    private final MongoDatabase database;

    Counts(MongoDatabase database) {
        this.database = database;
    }

    public MethodCounts of(String method) {
        Document document = read(method);
        if (document == null) {
            return new MethodCounts(Map.of(), 0, 0, 0, 0, 0);
        }
        return new MethodCounts(
                numbers(document.get("tiers", new Document())),
                document.get("assigned", 0L),
                document.get("promotions", 0L),
                document.get("demotions", 0L),
                document.get("withdrawn", 0L),
                document.getLong("p"));
    }

    /** Customers per status, in capitals, as far as this service was told. */
    public Map<String, Long> statuses() {
        Document document = read(CountsProjection.EVERYBODY);
        return document == null ? Map.of() : numbers(document.get("statuses", new Document()));
    }

    /** Rises with every customer that is introduced and with every status that changes. */
    public long people() {
        Document document = read(CountsProjection.EVERYBODY);
        return document == null ? 0 : document.get("p", 0L);
    }

    /** Rises with every end of an import that the read models have passed: what was asked of others before may be old since. */
    public long settled() {
        Document document = read(CountsProjection.EVERYBODY);
        return document == null ? 0 : document.get("settled", 0L);
    }

    /** The business date that the read models have reached; null before there is one. */
    public @Nullable LocalDate businessDate() {
        Document document = read(CountsProjection.EVERYBODY);
        Integer day = document == null ? null : document.getInteger("day");
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private @Nullable Document read(String id) {
        return database.getCollection(CountsProjection.COLLECTION)
                .find(Filters.eq("_id", id))
                .first();
    }

    private static Map<String, Long> numbers(Document document) {
        Map<String, Long> numbers = new HashMap<>();
        document.forEach((word, number) -> {
            if (((Number) number).longValue() > 0) {
                numbers.put(word, ((Number) number).longValue());
            }
        });
        return numbers;
    }
}
