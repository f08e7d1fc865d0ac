package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of a case of scores or measures: how golden examples are checked.
 *
 * @param tier null when no cell or border holds the case
 */
public record GoldenAnswer(BigDecimal total, @Nullable String tier) {

    /** @throws IllegalArgumentException when the case leaves a criterion out */
    public static GoldenAnswer of(Method method, Method.GoldenExample example) {
        int[] scores = new int[method.criteria().size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(method, method.criteria().get(i), example);
        }
        BigDecimal total = new Totals(method).total(scores);
        return new GoldenAnswer(total, tier(method, scores, total));
    }

    private static int score(Method method, Criterion criterion, Method.GoldenExample example) {
        Integer stated = example.scores().get(criterion.id());
        Map<String, BigDecimal> measures = example.measures();
        BigDecimal measure = measures == null ? null : measures.get(criterion.id());
        if (stated != null) {
            return stated;
        }
        if (measure == null || criterion.bands().isEmpty()) {
            throw new IllegalArgumentException("the example says nothing of " + criterion.id());
        }
        return new Bands(criterion.bands(), method.changing().margin(), Math.max(0, measure.scale())).scoreOf(measure);
    }

    private static @Nullable String tier(Method method, int[] scores, BigDecimal total) {
        Placing placing = method.placing();
        return placing.table() != null
                ? cell(method, placing.table(), scores)
                : placing.thresholds() == null ? null : above(placing.thresholds(), total);
    }

    private static @Nullable String cell(Method method, Placing.Table table, int[] scores) {
        int[] keys = new int[table.keys().size()];
        for (int k = 0; k < keys.length; k++) {
            for (int i = 0; i < scores.length; i++) {
                keys[k] = method.criteria().get(i).id().equals(table.keys().get(k)) ? scores[i] : keys[k];
            }
        }
        for (Placing.Table.Cell cell : table.cells()) {
            if (java.util.Arrays.equals(
                    cell.scores().stream().mapToInt(Integer::intValue).toArray(), keys)) {
                return cell.tier();
            }
        }
        return null;
    }

    private static @Nullable String above(Placing.Thresholds thresholds, BigDecimal total) {
        for (Placing.Thresholds.Border border : thresholds.borders()) {
            if (total.compareTo(border.from()) >= 0) {
                return border.tier();
            }
        }
        return null;
    }
}
