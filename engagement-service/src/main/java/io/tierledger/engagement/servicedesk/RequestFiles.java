package io.tierledger.engagement.servicedesk;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.tierledger.platform.projecting.ById;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All requests; the open ones apart, because a queue reads all of them. Calls block. */
final class RequestFiles {
    private static final Bson LATEST = Indexes.compoundIndex(Indexes.descending("answered"), Indexes.ascending("_id"));
    private static final int AT_ONCE = 500;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> open;
    private final MongoCollection<Document> answered;

    RequestFiles(MongoDatabase database) {
        this.open = database.getCollection("requests_open");
        this.answered = database.getCollection("requests_answered");
    }

    Optional<RequestRecord> find(String requestId) {
        return Optional.ofNullable(find(List.of(requestId)).get(requestId));
    }

    /** One that is being moved stands in both, the same: the answered one counts. */
    Map<String, RequestRecord> find(Collection<String> requestIds) {
        Map<String, RequestRecord> found = new HashMap<>();
        for (MongoCollection<Document> each : List.of(open, answered)) {
            ById.find(each, requestIds, document -> found.put(document.getString("_id"), RequestRecord.read(document)));
        }
        return found;
    }

    /** The latest first, after one of them; at most so many. */
    List<RequestRecord> open(Filter filter, @Nullable Latest after, int most) {
        return open().stream()
                .filter(filter::wants)
                .filter(one -> Latest.of(one).isAfter(after))
                .sorted(Comparator.comparing(Latest::of, Latest.FIRST))
                .limit(most)
                .toList();
    }

    /** As {@link #open(Filter, Latest, int)}, of those that were answered. */
    List<RequestRecord> answered(Filter filter, @Nullable Latest after, int most) {
        List<Bson> wanted = new ArrayList<>();
        if (filter.customerId() != null) {
            wanted.add(Filters.eq("customer", filter.customerId()));
        }
        if (filter.assignee() != null) {
            wanted.add(Filters.eq("assignee", filter.assignee()));
        }
        if (after != null) {
            String moment = after.moment().toString();
            wanted.add(Filters.or(
                    Filters.lt("answered", moment),
                    Filters.and(Filters.eq("answered", moment), Filters.gt("_id", after.id()))));
        }
        FindIterable<Document> latest = answered.find(wanted.isEmpty() ? new Document() : Filters.and(wanted))
                .sort(LATEST)
                .timeoutMode(TimeoutMode.ITERATION);
        List<RequestRecord> found = new ArrayList<>();
        if (filter.seen().isAll()) {
            latest.limit(most).forEach(document -> found.add(RequestRecord.read(document)));
            return found;
        }
        for (Document document : latest.batchSize(AT_ONCE)) {
            RequestRecord record = RequestRecord.read(document);
            if (found.size() < most && filter.seen().holds(record)) {
                found.add(record);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** What {@link #answered(Filter, Latest, int)} looks up by; made again costs nothing. */
    void index() {
        for (String whose : List.of("customer", "assignee")) {
            answered.createIndex(Indexes.compoundIndex(Indexes.ascending(whose), LATEST));
        }
        answered.createIndex(LATEST);
    }

    List<RequestRecord> open() {
        List<RequestRecord> all = new ArrayList<>();
        open.find().timeoutMode(TimeoutMode.ITERATION).forEach(document -> {
            RequestRecord record = RequestRecord.read(document);
            if (record.isKnown() && record.answered() == null) {
                all.add(record);
            }
        });
        return all;
    }

    void save(Collection<RequestRecord> records) {
        List<WriteModel<Document>> stillOpen = new ArrayList<>();
        List<WriteModel<Document>> done = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (RequestRecord record : records) {
            boolean isOpen = record.answered() == null;
            (isOpen ? stillOpen : done)
                    .add(new ReplaceOneModel<>(Filters.eq("_id", record.id()), record.written(), UPSERT));
            if (!isOpen) {
                moved.add(record.id());
            }
        }
        if (!done.isEmpty()) {
            answered.bulkWrite(done);
            moved.forEach(id -> open.deleteOne(Filters.eq("_id", id)));
        }
        if (!stillOpen.isEmpty()) {
            open.bulkWrite(stillOpen);
        }
    }

    void drop() {
        open.drop();
        answered.drop();
    }
}
