package io.tierledger.tier.partition;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.tier.placement.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of a partition, each with the version it decides by, the version that waits for its day, and all that were. */
public final class MethodsInForce {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final String id;
        private final Map<Integer, Policy> versions = new HashMap<>();
        private @Nullable Policy policy;
        private @Nullable MethodPublished waiting;

        Entry(String id) {
            this.id = id;
        }
    }

    /** The place of a method in every customer's standings; given out at first mention. */
    public int indexOf(String method) {
        return indexes.computeIfAbsent(method, id -> {
            entries.add(new Entry(id));
            return entries.size() - 1;
        });
    }

    /** Below zero for a method that was never mentioned. */
    int find(String method) {
        return indexes.getOrDefault(method, -1);
    }

    public String idOf(int index) {
        return entries.get(index).id;
    }

    /** @throws IllegalStateException for a method that nobody published */
    public Policy policy(int index) {
        Policy policy = entries.get(index).policy;
        if (policy == null) {
            throw new IllegalStateException("the method " + entries.get(index).id + " was never published");
        }
        return policy;
    }

    /** A version that was in force, as what it proposed is carried out by it. */
    public Policy policy(int index, int version) {
        Policy named = entries.get(index).versions.get(version);
        return named == null ? policy(index) : named;
    }

    /** The criteria of the version that made a scorecard, or of the version in force. */
    public List<Criterion> criteria(int index, int version) {
        Policy scoring = entries.get(index).versions.get(version);
        return (scoring == null ? policy(index) : scoring).method().criteria();
    }

    /** Puts a version in force for whoever tells the past. */
    public void decideBy(int index, Policy policy) {
        Entry entry = entries.get(index);
        entry.versions.put(policy.method().version(), policy);
        entry.policy = policy;
    }

    /** Whether this puts another version in force now; one that waits for its date does not. */
    boolean publish(MethodPublished published, LocalDate businessDate) {
        Entry entry = entries.get(indexOf(published.method().id()));
        Policy policy = Policy.of(published.method());
        entry.versions.put(published.method().version(), policy);
        LocalDate from = published.effectiveFrom();
        if (entry.policy != null
                && from != null
                && from.isAfter(businessDate)
                && published.effect().equals("FROM_DATE")) {
            entry.waiting = published;
            return false;
        }
        boolean other = entry.policy == null
                || entry.policy.method().version() != published.method().version();
        entry.policy = policy;
        entry.waiting = null;
        return other;
    }

    /** A version that waits is in force, at the latest, when its scorecards come in. */
    public void scoredBy(int index, int version) {
        Entry entry = entries.get(index);
        if (entry.waiting != null && entry.waiting.method().version() == version) {
            entry.policy = entry.versions.get(version);
            entry.waiting = null;
        }
    }

    /** Puts in force what waited for this business date; answers the places of those methods. */
    public List<Integer> begin(LocalDate businessDate) {
        List<Integer> begun = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            MethodPublished waiting = entry.waiting;
            if (waiting != null
                    && waiting.effectiveFrom() != null
                    && !waiting.effectiveFrom().isAfter(businessDate)) {
                entry.policy = entry.versions.get(waiting.method().version());
                entry.waiting = null;
                begun.add(i);
            }
        }
        return begun;
    }
}
