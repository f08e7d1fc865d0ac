package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bands from the lowest value to the highest: every value belongs to exactly one, and scores go one way. */
final class BandChecks {
    private static final int MOST = 50;

    private final Criterion criterion;
    private final List<Band> bands;
    private final String place;
    private final Problems problems;

    BandChecks(Criterion criterion, String place, Problems problems) {
        this.criterion = criterion;
        this.bands = criterion.bands();
        this.place = place + ".bands";
        this.problems = problems;
    }

    void run() {
        if (!problems.unless(bands.size() <= MOST, place, "size", "A criterion has at most " + MOST + " bands.")) {
            return;
        }
        for (int i = 0; i < bands.size(); i++) {
            one(bands.get(i), at(i));
        }
        open(lower(bands.getFirst()) == null, at(0), "The first band has no lower bound.");
        open(upper(bands.getLast()) == null, at(bands.size() - 1), "The last band has no upper bound.");
        for (int i = 1; i < bands.size(); i++) {
            meet(bands.get(i - 1), bands.get(i), at(i));
        }
        monotone();
    }

    private String at(int i) {
        return place + "[" + i + "]";
    }

    private void open(boolean holds, String at, String detail) {
        problems.unless(holds, at, "gap", detail);
    }

    private void one(Band band, String at) {
        problems.unless(band.from() == null || band.above() == null, at, "overlap", "Either from or above.");
        problems.unless(band.below() == null || band.upTo() == null, at, "overlap", "Either below or upTo.");
        problems.unless(
                band.score() >= criterion.lowest() && band.score() <= criterion.highest(),
                at + ".score",
                "range",
                "The score is off the criterion's scale.");
        for (BigDecimal border : new BigDecimal[] {lower(band), upper(band)}) {
            problems.unless(
                    border == null || border.scale() <= 6 && border.precision() - border.scale() <= 12,
                    at,
                    "range",
                    "A border has at most twelve digits before and six after the point.");
        }
    }

    private void meet(Band before, Band band, String at) {
        BigDecimal end = upper(before);
        BigDecimal begin = lower(band);
        if (end == null || begin == null) {
            problems.add(at, "overlap", "Only the first band is open below and only the last above.");
            return;
        }
        int order = end.compareTo(begin);
        problems.unless(order >= 0, at, "gap", "Nothing holds the values between " + end + " and " + begin + ".");
        problems.unless(order <= 0, at, "overlap", "Two bands hold the values between " + begin + " and " + end + ".");
        if (order == 0) {
            boolean endIncluded = before.upTo() != null;
            boolean beginIncluded = band.from() != null;
            problems.unless(endIncluded || beginIncluded, at, "gap", "No band holds " + end + " itself.");
            problems.unless(!endIncluded || !beginIncluded, at, "overlap", "Two bands hold " + end + " itself.");
        }
        BigDecimal top = upper(band);
        problems.unless(top == null || top.compareTo(begin) > 0, at, "overlap", "The band ends before it begins.");
    }

    private void monotone() {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < bands.size(); i++) {
            rises &= bands.get(i).score() >= bands.get(i - 1).score();
            falls &= bands.get(i).score() <= bands.get(i - 1).score();
        }
        problems.unless(rises || falls, place, "monotony", "Scores go up and down again as the measure rises.");
    }

    private static @Nullable BigDecimal lower(Band band) {
        return band.from() == null ? band.above() : band.from();
    }

    private static @Nullable BigDecimal upper(Band band) {
        return band.below() == null ? band.upTo() : band.below();
    }
}
