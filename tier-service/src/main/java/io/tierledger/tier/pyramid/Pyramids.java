package io.tierledger.tier.pyramid;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.counts.MethodCounts;
import io.tierledger.tier.counts.Share;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.hindsight.Hindsight;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.PublishedPolicy;
import io.tierledger.tier.pyramid.Pyramid.TierOfPyramid;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Builds pyramids; blocking. Today's counts come from running totals, its money from one pass that is kept until something moves. */
final class Pyramids {
    private final Standings standings;
    private final Counts counts;
    private final CustomerDirectory directory;
    private final Measures measures;
    private final String currency;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A pass over everybody, good while neither the placements nor the people nor the measures are others. */
    private record Kept(long position, long people, long told, Placed placed, Waiting waiting) {}

    /** Who has no tier: by status for whom the method has no place, and how many its clock will place; null where that is not kept. */
    private record Waiting(
            @Nullable Map<String, Long> notPlaced, @Nullable Long awaiting) {
        static final Waiting NOT_KEPT = new Waiting(null, null);
    }

    Pyramids(Standings standings, Counts counts, CustomerDirectory directory, Measures measures, String currency) {
        this.standings = standings;
        this.counts = counts;
        this.directory = directory;
        this.measures = measures;
        this.currency = currency;
    }

    /** Whether nothing else is asked than how things stand. */
    boolean isToday(PointInTime when) {
        return when.isNow()
                || when.knownAt() == null && when.asOf() != null && when.asOf().equals(counts.businessDate());
    }

    Pyramid now(PublishedPolicy published, Language language) {
        Policy policy = published.policy();
        MethodCounts totals = counts.of(policy.method().id());
        Kept pass = measures.on(null).map(told -> pass(policy, totals, told)).orElse(null);
        Waiting waiting = pass == null ? byStatus(policy, totals) : pass.waiting();
        return pyramid(
                policy.method(),
                counts.businessDate(),
                totals.tiers(),
                pass == null ? null : pass.placed(),
                waiting,
                language);
    }

    /** Nobody decided this: placed again, by what was known later; with revenue and profit as they were known then. */
    Pyramid withHindsight(
            PublishedPolicy newest, PointInTime when, Whose whose, Hindsight hindsight, Language language) {
        Map<String, String> theirs = whose.isEverybody() ? null : whose.in(directory);
        Placed placed = new Placed(Map.of());
        Method method = hindsight.tell(newest.method().id(), when, null, then -> {
            if (theirs == null || theirs.containsKey(then.customerId())) {
                placed.add(then.tier(), then.revenueMinor(), then.profitMinor());
            }
        });
        Map<String, Long> perTier = new TreeMap<>();
        method.tiers().forEach(tier -> perTier.put(tier.id(), placed.of(tier.id()).customers));
        return pyramid(method, when.asOf(), perTier, placed, Waiting.NOT_KEPT, language)
                .placedAgain();
    }

    Pyramid at(PublishedPolicy published, PointInTime when, Whose whose, Language language) {
        Policy policy = published.policy();
        String method = policy.method().id();
        Placed placed = new Placed(
                measures.on(when.asOf()).map(Measures.Told::customers).orElse(null));
        Waiting waiting = Waiting.NOT_KEPT;
        if (whose.isEverybody()) {
            standings.all(method, steps -> add(placed, steps.customerId(), steps.tierAt(when.asOf(), when.knownAt())));
        } else {
            Map<String, String> theirs = whose.in(directory);
            Map<String, String> without = new TreeMap<>(theirs);
            standings.find(method, theirs.keySet(), steps -> {
                String tier = steps.tierAt(when.asOf(), when.knownAt());
                add(placed, steps.customerId(), tier);
                if (tier != null) {
                    without.remove(steps.customerId());
                }
            });
            if (isToday(when)) {
                waiting = waiting(policy, without);
            }
        }
        Map<String, Long> perTier = new TreeMap<>();
        policy.tiers().forEach(tier -> perTier.put(tier, placed.of(tier).customers));
        LocalDate asOf = when.asOf() == null ? counts.businessDate() : when.asOf();
        return pyramid(policy.method(), asOf, perTier, placed.knowsMoney() ? placed : null, waiting, language);
    }

    /** The whole house at the end of a month, for whoever may see no customer: small figures are withheld, money is told in three digits. */
    Pyramid atEndOfMonth(PublishedPolicy published, LocalDate day, Language language) {
        Policy policy = published.policy();
        Placed placed =
                new Placed(measures.on(day).map(Measures.Told::customers).orElse(null));
        standings.all(policy.method().id(), steps -> add(placed, steps.customerId(), steps.tierAt(day, null)));
        return new PyramidOfMonth(policy.method(), placed, currency).told(day, language);
    }

    /** Of some customers that have no tier, by id with their status. */
    private Waiting waiting(Policy policy, Map<String, String> withoutATier) {
        Set<String> ordered =
                measures.on(null).map(told -> told.customers().keySet()).orElse(Set.of());
        WithoutATier counted = new WithoutATier(policy, ordered);
        withoutATier.forEach((customerId, status) -> {
            if (!status.isEmpty()) {
                counted.add(customerId, status);
            }
        });
        return counted.waiting();
    }

    /** Counts customers without a tier, where orders or a status say who will have one. */
    private static final class WithoutATier {
        private final Policy policy;
        private final Set<String> ordered;
        private final Map<String, Long> notPlaced = new TreeMap<>();
        private long awaiting;

        WithoutATier(Policy policy, Set<String> ordered) {
            this.policy = policy;
            this.ordered = ordered;
        }

        void add(String customerId, String status) {
            if (policy.places(CustomerStatus.of(status), ordered.contains(customerId))) {
                awaiting++;
            } else {
                notPlaced.merge(status, 1L, Long::sum);
            }
        }

        Waiting waiting() {
            return new Waiting(notPlaced, awaiting);
        }
    }

    private static void add(Placed placed, String customerId, @Nullable String tier) {
        if (tier != null) {
            placed.add(customerId, tier);
        }
    }

    private Kept pass(Policy policy, MethodCounts totals, Measures.Told money) {
        String method = policy.method().id();
        long people = counts.people();
        Kept last = kept.get(method);
        if (last != null
                && last.position() == totals.position()
                && last.people() == people
                && last.told() == money.number()) {
            return last;
        }
        Placed placed = new Placed(money.customers());
        Set<String> ids = new HashSet<>();
        standings.now(method, (customerId, tier) -> {
            placed.add(customerId, tier);
            ids.add(customerId);
        });
        Waiting waiting = policy.method().places() == Method.Places.EVER_ORDERED
                ? byOrders(policy, ids, money.customers().keySet())
                : byStatus(policy, totals);
        Kept now = new Kept(totals.position(), people, money.number(), placed, waiting);
        kept.put(method, now);
        return now;
    }

    /** Where orders decide who has a place, a status does not tell who has a tier, nor who will have one. */
    private Waiting byOrders(Policy policy, Set<String> placed, Set<String> ordered) {
        WithoutATier counted = new WithoutATier(policy, ordered);
        directory.statuses((customerId, status) -> {
            if (!placed.contains(customerId)) {
                counted.add(customerId, status);
            }
        });
        return counted.waiting();
    }

    private Waiting byStatus(Policy policy, MethodCounts totals) {
        Map<String, Long> statuses = counts.statuses();
        return new Waiting(notPlaced(policy, statuses), Math.max(0, placeable(policy, statuses) - totals.placed()));
    }

    /** Statuses that the method never places; who else has no tier yet awaits the clock. */
    private static Map<String, Long> notPlaced(Policy policy, Map<String, Long> statuses) {
        Map<String, Long> never = new TreeMap<>();
        statuses.forEach((status, customers) -> {
            if (!policy.places(CustomerStatus.of(status), hasOrdered(status))) {
                never.put(status, customers);
            }
        });
        return never;
    }

    private static long placeable(Policy policy, Map<String, Long> statuses) {
        return statuses.entrySet().stream()
                .filter(e -> policy.places(CustomerStatus.of(e.getKey()), hasOrdered(e.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean hasOrdered(String status) {
        return CustomerStatus.of(status) != CustomerStatus.PROSPECT
                && CustomerStatus.of(status) != CustomerStatus.SUSPECT;
    }

    private Pyramid pyramid(
            Method method,
            @Nullable LocalDate asOf,
            Map<String, Long> perTier,
            @Nullable Placed money,
            Waiting waiting,
            Language language) {
        long all = perTier.values().stream().mapToLong(Long::longValue).sum();
        List<TierOfPyramid> tiers = new ArrayList<>();
        for (Method.TierWords tier : method.tiers()) {
            long customers = perTier.getOrDefault(tier.id(), 0L);
            Placed.Sum sum = money == null ? null : money.of(tier.id());
            tiers.add(new TierOfPyramid(
                    tier.id(),
                    language.choose(tier.name(), tier.id()),
                    customers,
                    Share.of(customers, all),
                    sum == null ? null : Amount.ofMinor(sum.revenue, currency),
                    sum == null || money == null ? null : Share.of(sum.revenue, money.revenue()),
                    sum == null ? null : Amount.ofMinor(sum.profit, currency),
                    customers * method.contactsAYear(tier.id()),
                    null));
        }
        return new Pyramid(
                method.id(), method.version(), asOf, all, tiers, waiting.notPlaced(), waiting.awaiting(), null, null);
    }
}
