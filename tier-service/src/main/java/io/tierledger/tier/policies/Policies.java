package io.tierledger.tier.policies;

import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.placement.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The published versions of all methods; blocking. */
public final class Policies {
    private static final Comparator<PublishedPolicy> NEWEST = Comparator.comparingInt(p -> p.method().version());
    private final MongoDatabase database;
    private final Map<String, Policy> parsed = new ConcurrentHashMap<>();

    public Policies(MongoDatabase database) {
        this.database = database;
    }

    /** Every version that all partitions decide by. */
    public List<PublishedPolicy> all() {
        List<PublishedPolicy> visible = new ArrayList<>();
        for (Document document : database.getCollection(PoliciesProjection.COLLECTION).find()) {
            if (document.getList("partitions", Integer.class).size() >= Partitions.COUNT) {
                visible.add(new PublishedPolicy(
                        parse(document), document.getBoolean("leading", false), document.getLong("position")));
            }
        }
        return visible;
    }

    /**
     * The newest version of a method; of the leading one when none is named.
     *
     * @throws Refused 404 when there is no such method yet
     */
    public PublishedPolicy newest(@Nullable String method) {
        List<PublishedPolicy> all = all();
        String wanted = method == null ? leading(all) : method;
        return all.stream()
                .filter(policy -> policy.method().id().equals(wanted))
                .max(NEWEST)
                .orElseThrow(() -> Refused.notFound("method", wanted));
    }

    /** One version, also of long ago. */
    public @Nullable Policy version(String method, int version) {
        Document document = database.getCollection(PoliciesProjection.COLLECTION)
                .find(new Document("_id", PoliciesProjection.id(method, version)))
                .first();
        return document == null ? null : parse(document);
    }

    private static String leading(List<PublishedPolicy> all) {
        return all.stream()
                .max(Comparator.comparing(PublishedPolicy::leading).thenComparingLong(PublishedPolicy::position))
                .filter(PublishedPolicy::leading)
                .map(policy -> policy.method().id())
                .orElseThrow(() -> Refused.malformed("method-missing", "No method leads yet; name one with ?method=."));
    }

    private Policy parse(Document document) {
        return parsed.computeIfAbsent(
                document.getString("_id"),
                id -> Policy.of(EventStoreConfiguration.STORED_JSON
                        .readValue(document.getString("data"), MethodPublished.class)
                        .method()));
    }
}
