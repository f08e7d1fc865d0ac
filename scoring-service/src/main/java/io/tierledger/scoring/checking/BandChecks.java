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
        if (!problems.unless(bands.size() <= MOST, place, "size", Saying.of("most-bands", "most", MOST))) {
            return;
        }
        for (int i = 0; i < bands.size(); i++) {
            one(bands.get(i), at(i));
        }
        open(lower(bands.getFirst()) == null, at(0), Saying.of("first-band-open"));
        open(upper(bands.getLast()) == null, at(bands.size() - 1), Saying.of("last-band-open"));
        for (int i = 1; i < bands.size(); i++) {
            meet(bands.get(i - 1), bands.get(i), at(i));
        }
        monotone();
    }

    private String at(int i) {
        return place + "[" + i + "]";
    }

    private void open(boolean holds, String at, Saying saying) {
        problems.unless(holds, at, "gap", saying);
    }

    private void one(Band band, String at) {
        problems.unless(band.from() == null || band.above() == null, at, "overlap", Saying.of("from-or-above"));
        problems.unless(band.below() == null || band.upTo() == null, at, "overlap", Saying.of("below-or-up-to"));
        problems.unless(
                band.score() >= criterion.lowest() && band.score() <= criterion.highest(),
                at + ".score",
                "range",
                Saying.of("off-scale"));
        for (BigDecimal border : new BigDecimal[] {lower(band), upper(band)}) {
            problems.unless(
                    border == null || border.scale() <= 6 && border.precision() - border.scale() <= 12,
                    at,
                    "range",
                    Saying.of("border-digits"));
        }
    }

    private void meet(Band before, Band band, String at) {
        BigDecimal end = upper(before);
        BigDecimal begin = lower(band);
        if (end == null || begin == null) {
            problems.add(at, "overlap", Saying.of("open-in-the-middle"));
            return;
        }
        int order = end.compareTo(begin);
        problems.unless(order >= 0, at, "gap", Saying.of("gap-between", "end", end, "begin", begin));
        problems.unless(order <= 0, at, "overlap", Saying.of("overlap-between", "begin", begin, "end", end));
        if (order == 0) {
            boolean endIncluded = before.upTo() != null;
            boolean beginIncluded = band.from() != null;
            problems.unless(endIncluded || beginIncluded, at, "gap", Saying.of("gap-at", "end", end));
            problems.unless(!endIncluded || !beginIncluded, at, "overlap", Saying.of("overlap-at", "end", end));
        }
        BigDecimal top = upper(band);
        problems.unless(top == null || top.compareTo(begin) > 0, at, "overlap", Saying.of("band-backwards"));
    }

    private void monotone() {
        boolean rises = true;
        boolean falls = true;
        for (int i = 1; i < bands.size(); i++) {
            rises &= bands.get(i).score() >= bands.get(i - 1).score();
            falls &= bands.get(i).score() <= bands.get(i - 1).score();
        }
        problems.unless(rises || falls, place, "monotony", Saying.of("scores-up-and-down"));
    }

    private static @Nullable BigDecimal lower(Band band) {
        return band.from() == null ? band.above() : band.from();
    }

    private static @Nullable BigDecimal upper(Band band) {
        return band.below() == null ? band.upTo() : band.below();
    }
}
