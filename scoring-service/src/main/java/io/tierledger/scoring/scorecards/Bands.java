package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.scoring.measuring.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * From a measure to a score, exact on both sides of every border; and to a zone: the stretch between two borders, each also widened
 * and narrowed by the method's margin. A policy can see a difference only when the zone changes.
 */
final class Bands {
    private final int scale;
    /** Doubled borders ({@link Reading#position}), ascending; band i holds positions from {@code lower[i]}. */
    private final long[] lower;

    private final int[] scores;
    private final long[] cuts;

    private record Lower(long position, int score) {}

    /** @param digits decimals of the measure's unit; @param margin share of a border, 0 for none */
    Bands(List<Criterion.Band> bands, BigDecimal margin, int digits) {
        this.scale = scale(bands, margin, digits);
        List<Lower> sorted = new ArrayList<>();
        TreeSet<Long> borders = new TreeSet<>();
        for (Criterion.Band band : bands) {
            sorted.add(new Lower(lower(band), band.score()));
            border(band, margin, borders);
        }
        sorted.sort((a, b) -> Long.compare(a.position(), b.position()));
        lower = sorted.stream().mapToLong(Lower::position).toArray();
        scores = sorted.stream().mapToInt(Lower::score).toArray();
        for (int i = 1; i < lower.length; i++) {
            borders.add(lower[i]);
        }
        cuts = borders.stream().mapToLong(Long::longValue).toArray();
    }

    private static int scale(List<Criterion.Band> bands, BigDecimal margin, int digits) {
        int scale = digits;
        for (Criterion.Band band : bands) {
            for (BigDecimal border : new BigDecimal[] {band.from(), band.above(), band.below(), band.upTo()}) {
                scale = border == null ? scale : Math.max(scale, border.scale());
            }
        }
        return scale + Math.max(0, margin.stripTrailingZeros().scale());
    }

    private long lower(Criterion.Band band) {
        if (band.from() != null) {
            return doubled(band.from());
        }
        return band.above() == null ? Long.MIN_VALUE : doubled(band.above()) + 1;
    }

    private void border(Criterion.Band band, BigDecimal margin, TreeSet<Long> into) {
        BigDecimal border = band.from() == null ? band.above() : band.from();
        if (border != null && margin.signum() > 0) {
            for (BigDecimal factor : List.of(BigDecimal.ONE.add(margin), BigDecimal.ONE.subtract(margin))) {
                into.add(doubled(border.multiply(factor)));
                into.add(doubled(border.multiply(factor)) + 1);
            }
        }
    }

    private long doubled(BigDecimal border) {
        return Math.multiplyExact(
                border.stripTrailingZeros().movePointRight(scale).longValueExact(), 2L);
    }

    /** Where a reading lies; the argument of the other two. */
    long position(Reading reading) {
        return reading.position(scale);
    }

    int score(long position) {
        int band = lower.length - 1;
        while (band > 0 && position < lower[band]) {
            band--;
        }
        return scores[band];
    }

    /** 1 for the lowest stretch. */
    int zone(long position) {
        int zone = 1;
        while (zone <= cuts.length && position >= cuts[zone - 1]) {
            zone++;
        }
        return zone;
    }

    /** The score of a measure given in units of the criterion, as a golden example states it. */
    int scoreOf(BigDecimal value) {
        BigDecimal shifted = value.movePointRight(scale);
        long whole = shifted.setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
        boolean cut = shifted.stripTrailingZeros().scale() > 0;
        return score(Math.addExact(Math.multiplyExact(whole, 2L), cut ? 1 : 0));
    }
}
