package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import io.tierledger.contracts.scores.Ranked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A share of a border that must be passed beyond it, up for a promotion and down for a demotion, so that nobody flips to and fro. */
record Margin(BigDecimal share) {

    boolean isNone() {
        return share.signum() == 0;
    }

    /** The border plus or minus its share. */
    BigDecimal shift(BigDecimal border, int direction) {
        return direction == 0
                ? border
                : border.add(border.abs().multiply(share).multiply(BigDecimal.valueOf(direction)));
    }

    int score(Criterion criterion, Contribution contribution, @Nullable Ranked ranked, Lean lean) {
        BigDecimal measure = contribution.measure();
        if (criterion.ranking() != null && ranked != null) {
            return byRank(criterion.ranking(), ranked, contribution.score(), lean);
        }
        if (measure == null || criterion.bands().isEmpty()) {
            return contribution.score();
        }
        int direction = lean.direction() * (risesWithTheMeasure(criterion.bands()) ? 1 : -1);
        for (Band band : criterion.bands()) {
            if (holds(band, measure, direction)) {
                return band.score();
            }
        }
        return contribution.score();
    }

    private boolean holds(Band band, BigDecimal measure, int direction) {
        return (band.from() == null || measure.compareTo(shift(band.from(), direction)) >= 0)
                && (band.above() == null || measure.compareTo(shift(band.above(), direction)) > 0)
                && (band.below() == null || measure.compareTo(shift(band.below(), direction)) < 0)
                && (band.upTo() == null || measure.compareTo(shift(band.upTo(), direction)) <= 0);
    }

    /** More is better when the best band is open above. */
    static boolean risesWithTheMeasure(List<Band> bands) {
        Band best = bands.getFirst();
        for (Band band : bands) {
            best = band.score() > best.score() ? band : best;
        }
        return best.below() == null && best.upTo() == null;
    }

    private int byRank(Criterion.Ranking ranking, Ranked ranked, int straight, Lean lean) {
        for (int i = 0; i < ranked.borders().size() && i < ranking.bands().size(); i++) {
            BigDecimal border = shift(BigDecimal.valueOf(ranked.borders().get(i)), -lean.direction());
            if (ranked.rank() <= border.setScale(0, RoundingMode.FLOOR).intValue()) {
                return ranking.bands().get(i).score();
            }
        }
        return straight;
    }
}
