package io.tierledger.tier.policies;

import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.placement.policy.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The published versions of all methods; blocking. */
public final class Policies {
    private static final Comparator<PublishedPolicy> NEWEST =
            Comparator.comparingInt(p -> p.method().version());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(20);
    private final MongoDatabase database;
    private final LongSupplier reached;
    private final Map<String, Policy> parsed = new ConcurrentHashMap<>();

    /** @param reached the last position of the store that all read models have passed */
    Policies(MongoDatabase database, LongSupplier reached) {
        this.database = database;
        this.reached = reached;
    }

    /** Every version that all partitions decide by, with all that the switch to it changed. */
    public List<PublishedPolicy> all() {
        return read(null);
    }

    /** @param switching takes the ids of methods in the midst of a switch; null when nobody asks */
    private List<PublishedPolicy> read(@Nullable Set<String> switching) {
        List<PublishedPolicy> visible = new ArrayList<>();
        for (Document document :
                database.getCollection(PoliciesProjection.COLLECTION).find()) {
            Policy policy = parse(document);
            if (isSettled(document, policy)) {
                visible.add(new PublishedPolicy(
                        policy, document.getBoolean("leading", false), document.getLong("position")));
            } else if (switching != null && policy.method().version() > 1) {
                switching.add(policy.method().id());
            }
        }
        return visible;
    }

    /** A first version replaces none, so it is announced once; a later one again when its scores are in. */
    private boolean isSettled(Document document, Policy policy) {
        Document announced = document.get(policy.method().version() == 1 ? "begun" : "done", Document.class);
        return announced.size() >= Partitions.COUNT
                && announced.values().stream().allMatch(position -> (Long) position <= reached.getAsLong());
    }

    /**
     * The newest version of a method; of the leading one when none is named. Nobody sees a method in the midst of a switch: whoever asks
     * then waits for its end.
     *
     * @throws Refused 404 when there is no such method yet; 503 when a switch takes longer than two seconds
     */
    public PublishedPolicy newest(@Nullable String method) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Set<String> switching = new HashSet<>();
            List<PublishedPolicy> all = read(switching);
            String wanted = method == null ? leading(all) : method;
            if (!switching.contains(wanted)) {
                return all.stream()
                        .filter(policy -> policy.method().id().equals(wanted))
                        .max(NEWEST)
                        .orElseThrow(() -> Refused.notFound("method", wanted));
            }
            if (System.nanoTime() > end) {
                throw new Refused(
                        503,
                        "switching",
                        "Another version of " + wanted + " is coming into force; try again.",
                        Map.of("retryAfter", 1));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Whether some version of it was ever published, as far as this service was told. */
    public boolean knows(String method) {
        Set<String> switching = new HashSet<>();
        return read(switching).stream().anyMatch(policy -> policy.method().id().equals(method))
                || switching.contains(method);
    }

    /** What a question finds without a switch of the method on the way; asked again when one came in between. */
    public <T> T steadily(@Nullable String method, Function<PublishedPolicy, T> question) {
        PublishedPolicy before = newest(method);
        T answer = question.apply(before);
        PublishedPolicy after = newest(method);
        for (int again = 0; again < 3 && isOther(before, after); again++) {
            before = after;
            answer = question.apply(before);
            after = newest(method);
        }
        return answer;
    }

    private static boolean isOther(PublishedPolicy before, PublishedPolicy after) {
        return !before.method().id().equals(after.method().id())
                || before.method().version() != after.method().version();
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
