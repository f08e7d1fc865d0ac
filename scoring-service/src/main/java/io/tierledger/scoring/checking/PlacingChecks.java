package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.method.Placing.Thresholds.Border;
import io.tierledger.scoring.scorecards.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** From scores to tiers: a table or borders, without gap, and never a worse tier for a better score. */
final class PlacingChecks {
    private final Method method;
    private final Placing placing;
    private final Problems problems;

    PlacingChecks(Method method, Problems problems) {
        this.method = method;
        this.placing = method.placing();
        this.problems = problems;
    }

    void run() {
        problems.unless(
                (placing.table() == null) != (placing.thresholds() == null),
                "placing",
                "missing",
                Saying.of("table-or-thresholds"));
        if (placing.neverOrdered() != null) {
            tier(placing.neverOrdered(), "placing.neverOrdered");
        }
        if (!problems.isEmpty()) {
            return;
        }
        if (placing.table() != null) {
            new TableChecks(method, placing.table(), problems).run();
        } else {
            thresholds(Objects.requireNonNull(placing.thresholds()));
        }
    }

    private void thresholds(Placing.Thresholds thresholds) {
        String place = "placing.thresholds";
        List<Border> borders = thresholds.borders();
        if (!problems.present(thresholds.formula(), place + ".formula")
                || !problems.present(borders, place + ".borders")) {
            return;
        }
        if (thresholds.formula() == Placing.Thresholds.Formula.WEIGHTED_SHARE) {
            int sum = method.criteria().stream().mapToInt(Criterion::weight).sum();
            problems.unless(sum == 100, "criteria", "weights", Saying.of("weights-sum", "sum", sum));
        }
        problems.unless(
                method.criteria().stream().anyMatch(c -> c.weight() > 0),
                "criteria",
                "weights",
                Saying.of("no-weight"));
        problems.unless(
                !borders.isEmpty() && borders.size() <= MethodChecks.MOST_TIERS,
                place + ".borders",
                "size",
                Saying.of("borders", "most", MethodChecks.MOST_TIERS));
        for (int i = 0; i < borders.size(); i++) {
            border(borders, i, place + ".borders[" + i + "]");
        }
        if (problems.isEmpty()) {
            lowest(borders.getLast(), place + ".borders[" + (borders.size() - 1) + "]");
        }
    }

    private void border(List<Border> borders, int i, String place) {
        Border border = borders.get(i);
        if (!tier(border.tier(), place + ".tier") || !problems.present(border.from(), place + ".from") || i == 0) {
            return;
        }
        Border before = borders.get(i - 1);
        problems.unless(
                before.from().compareTo(border.from()) > 0, place + ".from", "overlap", Saying.of("borders-fall"));
        problems.unless(
                rank(before.tier()) < rank(border.tier()), place + ".tier", "monotony", Saying.of("worse-tier"));
    }

    private void lowest(Border last, String place) {
        int[] scores = method.criteria().stream().mapToInt(Criterion::lowest).toArray();
        BigDecimal least = new Totals(method).total(scores);
        problems.unless(
                last.from().compareTo(least) <= 0, place + ".from", "gap", Saying.of("lowest-total", "least", least));
    }

    private boolean tier(String tier, String place) {
        return problems.present(tier, place)
                && problems.unless(rank(tier) >= 0, place, "unknown", Saying.of("no-such-tier", "tier", tier));
    }

    private int rank(String tier) {
        for (int i = 0; i < method.tiers().size(); i++) {
            if (method.tiers().get(i).id().equals(tier)) {
                return i;
            }
        }
        return -1;
    }
}
