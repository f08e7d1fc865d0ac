package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Part;
import java.math.BigDecimal;
import java.util.List;

/** One criterion: measured or judged, its weight, its scale, its window. */
final class CriterionChecks {
    private static final int HIGHEST = 100;
    private static final int HEAVIEST = 1_000;

    private final Criterion criterion;
    private final String place;
    private final Problems problems;

    CriterionChecks(Criterion criterion, String place, Problems problems) {
        this.criterion = criterion;
        this.place = place;
        this.problems = problems;
    }

    void run() {
        problems.id(criterion.id(), place + ".id");
        problems.present(criterion.name(), place + ".name");
        problems.present(criterion.refreshed(), place + ".refreshed");
        problems.present(criterion.whenExpired(), place + ".whenExpired");
        problems.period(criterion.window(), place + ".window");
        problems.period(criterion.staleAfter(), place + ".staleAfter");
        problems.unless(
                criterion.lowest() >= 1 && criterion.lowest() < criterion.highest() && criterion.highest() <= HIGHEST,
                place,
                "range",
                Saying.of("scale", "most", HIGHEST));
        problems.unless(
                criterion.weight() >= 0 && criterion.weight() <= HEAVIEST,
                place + ".weight",
                "weights",
                Saying.of("weight", "most", HEAVIEST));
        if (!problems.present(criterion.bands(), place + ".bands")) {
            return;
        }
        if (criterion.measure() == null) {
            judged();
        } else {
            measured(criterion.measure());
        }
    }

    private void judged() {
        problems.unless(criterion.judged(), place + ".judged", "missing", Saying.of("neither-measured-nor-judged"));
        problems.unless(criterion.bands().isEmpty(), place + ".bands", "unknown", Saying.of("bands-without-measure"));
        problems.unless(
                criterion.ranking() == null, place + ".ranking", "unknown", Saying.of("ranking-without-measure"));
        problems.unless(criterion.window() == null, place + ".window", "unknown", Saying.of("window-without-measure"));
    }

    private void measured(Measure measure) {
        problems.unless(
                !measure.needs(Part.WINDOW) || criterion.window() != null,
                place + ".window",
                "missing",
                Saying.of("measure-without-window"));
        problems.unless(
                !measure.needs(Part.ORDER_KIND)
                        || criterion.orderKind() != null
                                && !criterion.orderKind().isBlank(),
                place + ".orderKind",
                "missing",
                Saying.of("measure-without-kind", "measure", measure));
        problems.unless(
                measure.takes(Part.ORDER_KIND) || criterion.orderKind() == null,
                place + ".orderKind",
                "unknown",
                Saying.of("kind-of-no-orders"));
        problems.unless(
                criterion.bands().isEmpty() != (criterion.ranking() == null),
                place,
                "missing",
                Saying.of("bands-or-ranking"));
        share(measure);
        Criterion.Ranking ranking = criterion.ranking();
        if (ranking != null) {
            ranked(ranking);
        }
        if (!criterion.bands().isEmpty()) {
            new BandChecks(criterion, place, problems).run();
        }
    }

    private void share(Measure measure) {
        BigDecimal share = criterion.share();
        if (share != null) {
            problems.unless(measure.takes(Part.SHARE), place + ".share", "unknown", Saying.of("share-of-no-wallet"));
            problems.unless(
                    share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 && share.scale() <= 6,
                    place + ".share",
                    "range",
                    Saying.of("share"));
        }
    }

    private void ranked(Criterion.Ranking ranking) {
        String at = place + ".ranking";
        problems.unless(
                criterion.refreshed() == Criterion.Refreshed.MONTHLY,
                place + ".refreshed",
                "range",
                Saying.of("ranking-monthly"));
        problems.unless(!criterion.judged(), place + ".judged", "unknown", Saying.of("ranked-and-judged"));
        score(ranking.withoutOrders(), at + ".withoutOrders");
        if (!problems.present(ranking.by(), at + ".by") || !problems.present(ranking.bands(), at + ".bands")) {
            return;
        }
        List<Criterion.Ranking.RankBand> bands = ranking.bands();
        problems.unless(!bands.isEmpty() && bands.size() <= 20, at + ".bands", "size", Saying.of("ranking-bands"));
        for (int i = 0; i < bands.size(); i++) {
            String band = at + ".bands[" + i + "]";
            score(bands.get(i).score(), band + ".score");
            int before = i == 0 ? 0 : bands.get(i - 1).upToPercent();
            problems.unless(bands.get(i).upToPercent() > before, band, "overlap", Saying.of("percents-rise"));
            boolean falls = i == 0 || bands.get(i).score() < bands.get(i - 1).score();
            problems.unless(falls, band + ".score", "monotony", Saying.of("best-band-first"));
        }
        boolean whole = !bands.isEmpty() && bands.getLast().upToPercent() == 100;
        problems.unless(whole, at + ".bands", "gap", Saying.of("last-band-whole"));
    }

    private void score(int score, String at) {
        problems.unless(
                score >= criterion.lowest() && score <= criterion.highest(), at, "range", Saying.of("off-scale"));
    }
}
