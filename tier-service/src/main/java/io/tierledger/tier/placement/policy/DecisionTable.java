package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Placing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cell for every combination of scores; read as a number in a mixed base, so that a look costs no search. */
final class DecisionTable implements Placer {
    private final int[] keys;
    private final int[] lowest;
    private final int[] spans;
    private final int[] cells;

    /** @throws IllegalArgumentException for an unknown key or tier, a cell given twice, or a combination without a cell */
    DecisionTable(Placing.Table table, List<Criterion> criteria, Map<String, Integer> ranks) {
        keys = table.keys().stream().mapToInt(key -> indexOf(key, criteria)).toArray();
        lowest = Arrays.stream(keys).map(key -> criteria.get(key).lowest()).toArray();
        spans = Arrays.stream(keys)
                .map(key -> criteria.get(key).highest() - criteria.get(key).lowest() + 1)
                .toArray();
        cells = new int[Arrays.stream(spans).reduce(1, Math::multiplyExact)];
        Arrays.fill(cells, -1);
        for (Placing.Table.Cell cell : table.cells()) {
            Integer rank = ranks.get(cell.tier());
            int place =
                    placeOf(cell.scores().stream().mapToInt(Integer::intValue).toArray());
            if (rank == null || cells[place] >= 0) {
                throw new IllegalArgumentException("the cell " + cell + " has no known tier, or is given twice");
            }
            cells[place] = rank;
        }
        if (Arrays.stream(cells).anyMatch(cell -> cell < 0)) {
            throw new IllegalArgumentException("the table lacks a cell for some combination of " + table.keys());
        }
    }

    @Override
    public int rank(Scores scores, Lean lean) {
        int place = 0;
        for (int i = 0; i < keys.length; i++) {
            place = place * spans[i] + Math.clamp(scores.at(keys[i]) - lowest[i], 0, spans[i] - 1);
        }
        return cells[place];
    }

    @Override
    public String rule(Scores scores, Lean lean, int rank, String tier) {
        StringBuilder words = new StringBuilder(64);
        for (int key : keys) {
            words.append(words.isEmpty() ? "" : " and ").append(scores.words(key));
        }
        return words.append(": ").append(tier).toString();
    }

    @Override
    public @Nullable BigDecimal total(Scores scores) {
        return null;
    }

    private int placeOf(int[] scores) {
        int place = 0;
        for (int i = 0; i < keys.length; i++) {
            if (scores.length != keys.length || scores[i] < lowest[i] || scores[i] >= lowest[i] + spans[i]) {
                throw new IllegalArgumentException(
                        "a cell needs a score within its bounds for each key: " + Arrays.toString(scores));
            }
            place = place * spans[i] + scores[i] - lowest[i];
        }
        return place;
    }

    private static int indexOf(String key, List<Criterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).id().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the table asks for the unknown criterion " + key);
    }
}
