package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A decision table: one cell for every combination, and never a worse tier for a better score. */
final class TableChecks {
    private static final int MOST_CELLS = 10_000;
    private static final String PLACE = "placing.table";

    private final Method method;
    private final Placing.Table table;
    private final Problems problems;
    private final List<Criterion> keys = new ArrayList<>();
    private final Map<List<Integer>, Integer> ranks = new HashMap<>();

    TableChecks(Method method, Placing.Table table, Problems problems) {
        this.method = method;
        this.table = table;
        this.problems = problems;
    }

    void run() {
        if (!problems.present(table.keys(), PLACE + ".keys") || !problems.present(table.cells(), PLACE + ".cells")) {
            return;
        }
        keys();
        if (problems.isEmpty()
                && problems.unless(combinations() <= MOST_CELLS, PLACE, "size", Saying.of("table-too-large"))) {
            cells();
        }
        if (problems.isEmpty()) {
            every(new ArrayList<>());
        }
        if (problems.isEmpty()) {
            ranks.forEach(this::monotone);
        }
    }

    private void keys() {
        problems.unless(!table.keys().isEmpty(), PLACE + ".keys", "missing", Saying.of("table-key"));
        for (int k = 0; k < table.keys().size(); k++) {
            String key = table.keys().get(k);
            String place = PLACE + ".keys[" + k + "]";
            problems.unless(table.keys().indexOf(key) == k, place, "overlap", Saying.of("key-twice"));
            int before = keys.size();
            method.criteria().stream().filter(c -> c.id().equals(key)).forEach(keys::add);
            problems.unless(keys.size() > before, place, "unknown", Saying.of("no-such-criterion", "criterion", key));
        }
    }

    private long combinations() {
        long product = 1;
        for (Criterion key : keys) {
            product = Math.min(MOST_CELLS + 1L, product * (key.highest() - key.lowest() + 1));
        }
        return product;
    }

    private void cells() {
        problems.unless(table.cells().size() <= MOST_CELLS, PLACE + ".cells", "size", Saying.of("table-too-large"));
        for (int i = 0; i < Math.min(table.cells().size(), MOST_CELLS); i++) {
            cell(table.cells().get(i), PLACE + ".cells[" + i + "]");
        }
    }

    private void cell(Placing.Table.Cell cell, String place) {
        if (!problems.present(cell, place) || !problems.present(cell.scores(), place + ".scores")) {
            return;
        }
        boolean fits = cell.scores().size() == keys.size();
        for (int k = 0; fits && k < keys.size(); k++) {
            Integer score = cell.scores().get(k);
            fits = score != null
                    && score >= keys.get(k).lowest()
                    && score <= keys.get(k).highest();
        }
        problems.unless(fits, place + ".scores", "range", Saying.of("cell-scores"));
        int rank = rank(cell.tier());
        problems.unless(rank >= 0, place + ".tier", "unknown", Saying.of("no-such-tier", "tier", cell.tier()));
        if (fits) {
            problems.unless(
                    ranks.put(cell.scores(), rank) == null,
                    place,
                    "overlap",
                    Saying.of("two-cells", "scores", cell.scores()));
        }
    }

    private void every(List<Integer> scores) {
        if (scores.size() == keys.size()) {
            problems.unless(ranks.containsKey(scores), PLACE + ".cells", "gap", Saying.of("no-cell", "scores", scores));
            return;
        }
        Criterion key = keys.get(scores.size());
        for (int score = key.lowest(); score <= key.highest(); score++) {
            List<Integer> longer = new ArrayList<>(scores);
            longer.add(score);
            every(longer);
        }
    }

    private void monotone(List<Integer> scores, int rank) {
        for (int k = 0; k < keys.size(); k++) {
            List<Integer> better = new ArrayList<>(scores);
            better.set(k, scores.get(k) + 1);
            int then = ranks.getOrDefault(better, rank);
            problems.unless(
                    then <= rank,
                    PLACE + ".cells",
                    "monotony",
                    Saying.of("better-and-worse", "better", better, "scores", scores));
        }
    }

    private int rank(String tier) {
        for (int i = 0; i < method.tiers().size(); i++) {
            if (method.tiers().get(i).id().equals(tier)) {
                return i;
            }
        }
        return -1;
    }
}
