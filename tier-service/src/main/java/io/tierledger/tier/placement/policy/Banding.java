package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From a measure to a score, and from a score to the border that a measure must pass; pure. */
public final class Banding {
    private static final Margin NONE = new Margin(BigDecimal.ZERO);

    private Banding() {}

    /**
     * What a measure must pass to have a score.
     *
     * @param exclusive the border itself is not enough
     * @param rising more is better; otherwise the measure must come down to the border
     */
    public record Border(BigDecimal value, boolean exclusive, boolean rising) {
        public boolean isPassedBy(BigDecimal measure) {
            int side = rising ? measure.compareTo(value) : value.compareTo(measure);
            return exclusive ? side > 0 : side >= 0;
        }
    }

    /** The score of a measure; {@code otherwise} when no band holds it. */
    public static int score(Criterion criterion, BigDecimal measure, int otherwise) {
        Contribution contribution = new Contribution(
                criterion.id(),
                measure,
                null,
                otherwise,
                criterion.weight(),
                BigDecimal.ZERO,
                null,
                false,
                false,
                null,
                null,
                null,
                null);
        return NONE.score(criterion, contribution, null, Lean.STRAIGHT);
    }

    /**
     * Where a score begins, moved by the policy's margin where that moves borders of measures; null for a score that has no band, or
     * that the measure need not change for.
     */
    public static @Nullable Border border(Policy policy, Criterion criterion, int score, Lean lean) {
        boolean rising = Margin.risesWithTheMeasure(criterion.bands());
        int direction = policy.method().placing().table() == null ? 0 : lean.direction() * (rising ? 1 : -1);
        Margin margin = new Margin(policy.changing().margin());
        for (Band band : criterion.bands()) {
            if (band.score() == score) {
                BigDecimal included = rising ? band.from() : band.upTo();
                BigDecimal excluded = rising ? band.above() : band.below();
                return included != null
                        ? new Border(margin.shift(included, direction), false, rising)
                        : excluded == null ? null : new Border(margin.shift(excluded, direction), true, rising);
            }
        }
        return null;
    }
}
