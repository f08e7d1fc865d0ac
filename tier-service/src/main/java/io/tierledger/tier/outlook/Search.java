package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.tier.placement.policy.Lean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the cheapest changes, over one or several criteria, that bring a customer to a tier or better. Fewer criteria are looked
 * through first; once something is found, up to three at a time are, so that several small changes stand beside one large one.
 */
final class Search {
    private static final int AT_LEAST = 3;
    private static final int MOST_LOOKS = 400_000;
    private final AssumedCustomer start;
    private final int rank;
    private final Lean lean;
    private final SmallestChanges smallest;
    private final int[] order;
    private final List<List<Change>> found = new ArrayList<>();
    private int looks;

    private Search(AssumedCustomer start, int rank, Lean lean) {
        this.start = start;
        this.rank = rank;
        this.lean = lean;
        this.smallest = new SmallestChanges(lean);
        this.order = SmallestChanges.inOrder(start.criteria());
    }

    /** Ways to {@code rank} (0 is the best), cheapest first; none of them asks for what a cheaper version of it does without. */
    static List<List<Change>> cheapest(AssumedCustomer start, int rank, Lean lean) {
        Search search = new Search(start, rank, lean);
        int criteria = start.criteria().size();
        for (int most = 1; most <= criteria; most++) {
            search.found.clear();
            search.look(start, 0, most);
            if (!search.found.isEmpty() && most >= Math.min(AT_LEAST, criteria)) {
                break;
            }
        }
        return search.found.stream()
                .filter(way -> search.found.stream().noneMatch(other -> isCheaper(other, way)))
                .sorted(CHEAPEST_FIRST)
                .toList();
    }

    private void look(AssumedCustomer h, int from, int left) {
        looks++;
        if (!h.changes().isEmpty() && h.rank(lean) <= rank) {
            found.add(h.changes());
            return;
        }
        for (int at = from; left > 0 && at < order.length && looks < MOST_LOOKS; at++) {
            Criterion criterion = h.criteria().get(order[at]);
            for (int score = Math.max(criterion.lowest(), h.score(order[at], lean));
                    score <= criterion.highest();
                    score++) {
                Change change = smallest.change(h, order[at], score);
                if (change != null) {
                    look(h.with(change), at + 1, left - 1);
                }
            }
        }
    }

    private static final Comparator<List<Change>> CHEAPEST_FIRST = Comparator.<List<Change>>comparingInt(List::size)
            .thenComparingLong(way -> sum(way, "amount"))
            .thenComparingLong(way -> sum(way, "orders"))
            .thenComparingLong(way -> sum(way, "judgement"))
            .thenComparingLong(way -> sum(way, "wallet"))
            .thenComparing(List::toString);

    private static long sum(List<Change> way, String what) {
        return costs(way).entrySet().stream()
                .filter(cost -> cost.getKey().startsWith(what))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Asks for no more of anything, and for less of something. */
    private static boolean isCheaper(List<Change> one, List<Change> than) {
        Map<String, Long> costs = costs(one);
        Map<String, Long> others = costs(than);
        return !costs.equals(others)
                && costs.entrySet().stream().allMatch(e -> e.getValue() <= others.getOrDefault(e.getKey(), 0L));
    }

    /** How much a way asks for, of each thing that can be asked for. */
    private static Map<String, Long> costs(List<Change> way) {
        Map<String, Long> costs = new HashMap<>();
        way.forEach(change -> change.costs().forEach((what, cost) -> costs.merge(what, cost, Long::sum)));
        costs.values().removeIf(cost -> cost == 0);
        return costs;
    }
}
