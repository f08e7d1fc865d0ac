package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing.Thresholds.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points and totals by a method's formula; exact, at most four decimals where a share of a weight does not come out even. */
public final class Totals {
    private final Method method;
    private final boolean shares;

    public Totals(Method method) {
        this.method = method;
        this.shares = method.placing().thresholds() != null
                && method.placing().thresholds().formula() == Formula.WEIGHTED_SHARE;
    }

    /** What one score adds. */
    public BigDecimal points(int criterion, int score) {
        Criterion c = method.criteria().get(criterion);
        if (!shares) {
            return BigDecimal.valueOf((long) c.weight() * score);
        }
        return tidy(BigDecimal.valueOf((long) c.weight() * (score - c.lowest()))
                .divide(BigDecimal.valueOf(Math.max(1, c.highest() - c.lowest())), 4, RoundingMode.HALF_EVEN));
    }

    /** The total of all scores, in the order of the method's criteria; divided once, so that thirds add up. */
    public BigDecimal total(int[] scores) {
        long sum = 0;
        long parts = 1;
        for (int i = 0; i < scores.length; i++) {
            Criterion c = method.criteria().get(i);
            long range = shares ? Math.max(1, c.highest() - c.lowest()) : 1;
            long points = (long) c.weight() * (shares ? scores[i] - c.lowest() : scores[i]);
            long common = parts / gcd(parts, range) * range;
            sum = sum * (common / parts) + points * (common / range);
            parts = common;
        }
        return tidy(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(parts), 4, RoundingMode.HALF_EVEN));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
