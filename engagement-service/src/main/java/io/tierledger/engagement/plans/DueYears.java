package io.tierledger.engagement.plans;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.projecting.ById;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Per account manager and year, for which customers something was planned on which days; documents keyed {@code am|yyyy}. Who
 * has no account manager stands under {@code -}, spread over several documents because there may be a hundred thousand of them.
 */
public final class DueYears {
    public static final String NOBODY = "-";

    private static final int PARTS_OF_NOBODY = 64;
    /** Additions behind each other in one document before they are added up. */
    private static final int MOST_PARTS = 32;

    private static final Pattern OF_NOBODY = Pattern.compile("-\\|(\\d{4})\\|\\d{1,2}");

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> documents;

    public DueYears(MongoDatabase database) {
        this.documents = database.getCollection("due_years");
    }

    /** A customer for whom something was planned on a day; by day, then customer id. */
    public record Due(LocalDate day, String customerId) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : customerId.compareTo(other.customerId);
        }
    }

    /** Both days included. */
    public TreeSet<Due> between(String accountManager, LocalDate from, LocalDate to) {
        TreeSet<Due> found = new TreeSet<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (Document document : load(keys(accountManager, year)).values()) {
                DueYear.decode(bytes(document)).forEach(year, (day, customer) -> {
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        found.add(new Due(day, customer));
                    }
                });
            }
        }
        return found;
    }

    /**
     * Everybody's from {@code from} on: the first {@code most}, or all when they are fewer.
     *
     * @param to the last day
     */
    public TreeSet<Due> firstOfAll(Due from, LocalDate to, int most) {
        TreeSet<Due> first = new TreeSet<>();
        keysOfAll().tailMap(from.day().getYear()).forEach((year, keys) -> {
            if (year <= to.getYear() && first.size() < most) {
                ById.find(
                        documents,
                        keys,
                        document -> DueYear.decode(bytes(document)).forEach(year, (day, customer) -> {
                            if (!day.isAfter(to)
                                    && (first.size() < most
                                            || !day.isAfter(first.last().day()))) {
                                keepFirst(first, new Due(day, customer), from, most);
                            }
                        }));
            }
        });
        return first;
    }

    private static void keepFirst(TreeSet<Due> first, Due due, Due from, int most) {
        if (due.compareTo(from) >= 0 && first.add(due) && first.size() > most) {
            first.pollLast();
        }
    }

    /** By year. */
    private TreeMap<Integer, List<String>> keysOfAll() {
        TreeMap<Integer, List<String>> keys = new TreeMap<>();
        documents.find().projection(Projections.include("_id")).forEach(document -> {
            String key = document.getString("_id");
            keys.computeIfAbsent(yearOf(key), none -> new ArrayList<>()).add(key);
        });
        return keys;
    }

    private static int yearOf(String key) {
        Matcher ofNobody = OF_NOBODY.matcher(key);
        return Integer.parseInt(ofNobody.matches() ? ofNobody.group(1) : key.substring(key.lastIndexOf('|') + 1));
    }

    /** Whether anything was ever planned for customers of this account manager. */
    public boolean hasAny(String accountManager) {
        return documents
                        .find(Filters.and(
                                Filters.gte("_id", accountManager + "|0"),
                                Filters.lte("_id", accountManager + "|9999")))
                        .first()
                != null;
    }

    private static List<String> keys(String accountManager, int year) {
        if (!accountManager.equals(NOBODY)) {
            return List.of(accountManager + "|" + year);
        }
        List<String> keys = new ArrayList<>(PARTS_OF_NOBODY);
        for (int part = 0; part < PARTS_OF_NOBODY; part++) {
            keys.add(NOBODY + "|" + year + "|" + part);
        }
        return keys;
    }

    static String key(@Nullable String accountManager, String customerId, LocalDate due) {
        return accountManager == null
                ? NOBODY + "|" + due.getYear() + "|" + Math.floorMod(customerId.hashCode(), PARTS_OF_NOBODY)
                : accountManager + "|" + due.getYear();
    }

    /** Puts what is new behind what is there, and adds up now and then: reading a year for every batch would cost more than all else. */
    void add(Map<String, DueYear> additions) {
        Map<String, Document> stored = load(additions.keySet());
        List<WriteModel<Document>> writes = new ArrayList<>(additions.size());
        additions.forEach((key, addition) -> {
            Document document = appended(key, stored.get(key), addition.encode());
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", key), document, UPSERT));
        });
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes, UNORDERED);
        }
    }

    private static Document appended(String key, @Nullable Document before, byte[] addition) {
        if (before == null) {
            return document(key, addition, 1);
        }
        byte[] old = bytes(before);
        byte[] all = Arrays.copyOf(old, old.length + addition.length);
        System.arraycopy(addition, 0, all, old.length, addition.length);
        int parts = before.getInteger("n") + 1;
        return parts < MOST_PARTS
                ? document(key, all, parts)
                : document(key, DueYear.decode(all).encode(), 1);
    }

    private static Document document(String key, byte[] bytes, int parts) {
        return new Document("_id", key).append("n", parts).append("b", new Binary(bytes));
    }

    private static byte[] bytes(Document document) {
        return document.get("b", Binary.class).getData();
    }

    private Map<String, Document> load(Collection<String> keys) {
        Map<String, Document> found = new HashMap<>();
        ById.find(documents, keys, document -> found.put(document.getString("_id"), document));
        return found;
    }

    void drop() {
        documents.drop();
    }
}
