package io.tierledger.engagement.partition;

import io.tierledger.engagement.granting.Granted;
import io.tierledger.engagement.partition.PartitionState.Coming;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.planning.Treatment;
import io.tierledger.engagement.programme.ProgrammePublished;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The programmes in force in one partition, which method leads, and versions whose date has yet to come. */
public final class MethodsInForce {
    private final Map<String, ProgrammePublished> inForce = new HashMap<>();
    private final Map<String, Map<String, Programme>> programmes = new HashMap<>();
    private final Map<String, Granted> granted = new HashMap<>();
    private final Map<String, Map<String, Integer>> since = new HashMap<>();
    private final List<Coming> coming = new ArrayList<>();
    private @Nullable String leading;

    public @Nullable String leading() {
        return leading;
    }

    public boolean leads(String method) {
        return method.equals(leading);
    }

    public void announce(LocalDate from, ProgrammePublished published) {
        coming.add(new Coming(from, published));
    }

    /** Those that come into force by {@code day}, in the order they were announced. */
    public List<ProgrammePublished> takeUntil(LocalDate day) {
        List<ProgrammePublished> due = coming.stream()
                .filter(one -> !one.from().isAfter(day))
                .map(Coming::published)
                .toList();
        coming.removeIf(one -> !one.from().isAfter(day));
        return due;
    }

    /** Puts a version in force and answers which tiers of its method are promised something else than before. */
    public Set<String> put(ProgrammePublished published) {
        Map<String, Programme> before = programmes.getOrDefault(published.method(), Map.of());
        inForce.put(published.method(), published);
        granted.put(
                published.method(),
                Granted.of(published.tiers().stream()
                        .map(ProgrammePublished.Tier::levels)
                        .toList()));
        Map<String, Programme> now = new HashMap<>();
        published.tiers().forEach(tier -> now.put(tier.tier(), Programme.of(tier.contacts())));
        published.promisedToStatuses().forEach(status -> now.put(status.tier(), Programme.of(status.contacts())));
        programmes.put(published.method(), now);
        if (published.leading()) {
            leading = published.method();
        }
        Set<String> different = new TreeSet<>(now.keySet());
        different.removeIf(tier -> before.getOrDefault(tier, Programme.NOTHING).equals(now.get(tier)));
        before.keySet().stream().filter(tier -> !now.containsKey(tier)).forEach(different::add);
        Map<String, Integer> versions = since.computeIfAbsent(published.method(), none -> new TreeMap<>());
        different.forEach(tier -> versions.put(tier, published.version()));
        return different;
    }

    /** The version of a method since which one of its tiers is promised what it is promised now; 0: it never was anything else. */
    public int promisedSince(String method, String tier) {
        return since.getOrDefault(method, Map.of()).getOrDefault(tier, 0);
    }

    public Programme programme(String method, String tier) {
        return programmes.getOrDefault(method, Map.of()).getOrDefault(tier, Programme.NOTHING);
    }

    /**
     * As what the leading method treats a customer: as of its tier, or, where it has none, as of its status, if that is promised contacts;
     * null: as nothing.
     */
    public @Nullable String treated(Customer customer) {
        String method = leading;
        if (method == null) {
            return null;
        }
        String tier = customer.tiers().get(method);
        return tier == null && isPromisedContacts(method, customer.status()) ? customer.status() : tier;
    }

    private boolean isPromisedContacts(String method, @Nullable String status) {
        ProgrammePublished published = inForce.get(method);
        return published != null
                && published.promisedToStatuses().stream()
                        .anyMatch(one -> one.tier().equals(status)
                                && programme(method, one.tier()).contactsPerYear() > 0);
    }

    /** What a method grants its tiers; nothing for null, which says that none leads. */
    public Granted granted(@Nullable String method) {
        return method == null ? Granted.NOTHING : granted.getOrDefault(method, Granted.NOTHING);
    }

    /** The tiers of a method, the best first; none for null, which says that none leads. */
    public List<String> tiers(@Nullable String method) {
        ProgrammePublished published = method == null ? null : inForce.get(method);
        return published == null
                ? List.of()
                : published.tiers().stream().map(ProgrammePublished.Tier::tier).toList();
    }

    /** The place of a customer's tier under the leading method, 0 for the best; negative where it has none. */
    public int position(Customer customer) {
        String tier = leading == null ? null : customer.tiers().get(leading);
        return tier == null ? -1 : tiers(leading).indexOf(tier);
    }

    public Treatment treatment(String method, String tier) {
        return new Treatment(method, version(method), tier);
    }

    /** The version in force; 0 for a method that was never published. */
    int version(String method) {
        ProgrammePublished published = inForce.get(method);
        return published == null ? 0 : published.version();
    }

    PartitionState.Publications state() {
        return new PartitionState.Publications(
                leading, List.copyOf(inForce.values()), List.copyOf(coming), new TreeMap<>(since));
    }

    void restore(PartitionState.Publications saved) {
        saved.inForce().forEach(this::put);
        if (saved.since() != null) {
            saved.since().forEach((method, versions) -> since.put(method, new TreeMap<>(versions)));
        }
        coming.addAll(saved.coming());
        leading = saved.leading();
    }
}
