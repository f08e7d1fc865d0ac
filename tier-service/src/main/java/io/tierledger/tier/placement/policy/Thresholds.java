package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.method.Placing.Thresholds.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** A weighted total against borders, best first. Totals are whole numbers over one common denominator, so nothing is ever rounded. */
final class Thresholds implements Placer {
    private static final int SPOKEN = 3;
    private final Formula formula;
    private final List<Placing.Thresholds.Border> borders;
    private final Margin margin;
    private final int[] ranks;
    private final long[] factors;
    private final int[] lowest;
    private final long denominator;
    private final long[][] least = new long[Lean.values().length][];

    /** @throws IllegalArgumentException for a border that names an unknown tier, or borders that do not fall */
    Thresholds(Placing.Thresholds thresholds, List<Criterion> criteria, Map<String, Integer> tiers, Margin margin) {
        this.formula = thresholds.formula();
        this.borders = thresholds.borders();
        this.margin = margin;
        this.ranks =
                borders.stream().mapToInt(border -> known(tiers, border.tier())).toArray();
        this.denominator = formula == Formula.WEIGHTED_SUM
                ? 1
                : criteria.stream().mapToLong(Thresholds::span).reduce(1, Thresholds::commonMultiple);
        this.lowest = criteria.stream()
                .mapToInt(c -> formula == Formula.WEIGHTED_SUM ? 0 : c.lowest())
                .toArray();
        this.factors = criteria.stream()
                .mapToLong(c -> formula == Formula.WEIGHTED_SUM ? c.weight() : c.weight() * (denominator / span(c)))
                .toArray();
        for (Lean lean : Lean.values()) {
            least[lean.ordinal()] = borders.stream()
                    .mapToLong(border -> least(border.from(), lean))
                    .toArray();
        }
        for (int i = 1; i < borders.size(); i++) {
            if (borders.get(i).from().compareTo(borders.get(i - 1).from()) >= 0) {
                throw new IllegalArgumentException("borders must fall, best tier first: " + borders);
            }
        }
    }

    @Override
    public int rank(Scores scores, Lean lean) {
        return ranks[borderOf(points(scores), lean)];
    }

    @Override
    public String rule(Scores scores, Lean lean, int rank, String tier) {
        StringBuilder words = new StringBuilder(80);
        for (int i = 0; scores.size() <= SPOKEN && i < scores.size(); i++) {
            words.append(i == 0 ? "" : i == scores.size() - 1 ? " and " : ", ").append(scores.words(i));
        }
        int border = borderOf(points(scores), lean);
        boolean last = border == borders.size() - 1 && border > 0;
        BigDecimal line = margin.shift(borders.get(last ? border - 1 : border).from(), lean.direction());
        return words.append(words.isEmpty() ? "total " : ": total ")
                .append(total(scores).toPlainString())
                .append(last ? ", below " : ", from ")
                .append(plain(line))
                .append(": ")
                .append(tier)
                .toString();
    }

    @Override
    public BigDecimal total(Scores scores) {
        BigDecimal total =
                BigDecimal.valueOf(points(scores)).divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_EVEN);
        return new BigDecimal(plain(total));
    }

    private long points(Scores scores) {
        long points = 0;
        for (int i = 0; i < factors.length; i++) {
            points += factors[i] * (scores.at(i) - lowest[i]);
        }
        return points;
    }

    private int borderOf(long points, Lean lean) {
        long[] from = least[lean.ordinal()];
        int border = 0;
        while (border < from.length - 1 && points < from[border]) {
            border++;
        }
        return border;
    }

    private long least(BigDecimal from, Lean lean) {
        return margin.shift(from, lean.direction())
                .multiply(BigDecimal.valueOf(denominator))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static int known(Map<String, Integer> tiers, String tier) {
        Integer rank = tiers.get(tier);
        if (rank == null) {
            throw new IllegalArgumentException("a border names the unknown tier " + tier);
        }
        return rank;
    }

    private static long span(Criterion criterion) {
        return Math.max(1, criterion.highest() - criterion.lowest());
    }

    private static long commonMultiple(long a, long b) {
        return a
                / java.math.BigInteger.valueOf(a)
                        .gcd(java.math.BigInteger.valueOf(b))
                        .longValueExact()
                * b;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
