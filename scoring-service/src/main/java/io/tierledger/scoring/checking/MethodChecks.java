package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All checks of a document, from its shape to its examples. A document may hold nulls anywhere. */
public final class MethodChecks {
    static final int MOST_CRITERIA = 50;
    static final int MOST_TIERS = 20;
    static final int MOST_EXAMPLES = 1_000;
    /** Decimals of the currency that has most. */
    private static final int FINEST_CURRENCY = 4;

    private static final Set<String> STATUSES = Set.of("prospect", "suspect");

    private final Method method;
    private final Problems problems = new Problems();

    private MethodChecks(Method method) {
        this.method = method;
    }

    /** What is wrong with a document, in its order; empty when it can be published. */
    public static List<Problem> of(Method method) {
        MethodChecks checks = new MethodChecks(method);
        checks.run();
        return checks.problems.all();
    }

    private void run() {
        shape();
        if (!problems.isEmpty()) {
            return;
        }
        tiers();
        criteria();
        changing();
        programme();
        if (problems.isEmpty()) {
            new PlacingChecks(method, problems).run();
        }
        if (problems.isEmpty()) {
            new ExampleChecks(method, problems).run();
        }
    }

    private void shape() {
        problems.id(method.id(), "id");
        problems.present(method.name(), "name");
        problems.present(method.source(), "source");
        problems.present(method.places(), "places");
        problems.present(method.placing(), "placing");
        problems.present(method.changing(), "changing");
        problems.present(method.programme(), "programme");
        size(method.criteria(), "criteria", 1, MOST_CRITERIA);
        size(method.tiers(), "tiers", 2, MOST_TIERS);
        size(method.examples(), "examples", 1, MOST_EXAMPLES);
    }

    private void size(List<?> list, String place, int least, int most) {
        if (problems.present(list, place)) {
            problems.unless(
                    list.size() >= least && list.size() <= most,
                    place,
                    "size",
                    Saying.of("entries", "place", place, "least", least, "most", most));
            problems.unless(
                    list.stream().noneMatch(java.util.Objects::isNull), place, "missing", Saying.of("empty-entry"));
        }
    }

    private void tiers() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < method.tiers().size(); i++) {
            Method.TierWords tier = method.tiers().get(i);
            String place = "tiers[" + i + "]";
            problems.id(tier.id(), place + ".id");
            problems.present(tier.name(), place + ".name");
            problems.unless(seen.add(tier.id()), place + ".id", "overlap", Saying.of("two-tiers", "tier", tier.id()));
        }
    }

    private void criteria() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < method.criteria().size(); i++) {
            Criterion criterion = method.criteria().get(i);
            String place = "criteria[" + i + "]";
            new CriterionChecks(criterion, place, problems).run();
            problems.unless(
                    seen.add(criterion.id()),
                    place + ".id",
                    "overlap",
                    Saying.of("two-criteria", "criterion", criterion.id()));
        }
    }

    /** Whether every border, widened by the margin, is still compared exactly. */
    private static boolean leavesRoom(BigDecimal margin, Criterion criterion) {
        int before = 0;
        int after = FINEST_CURRENCY;
        for (Criterion.Band band : criterion.bands()) {
            for (BigDecimal border : new BigDecimal[] {band.from(), band.above(), band.below(), band.upTo()}) {
                before = border == null ? before : Math.max(before, border.precision() - border.scale());
                after = border == null ? after : Math.max(after, border.scale());
            }
        }
        return before + after + Math.max(0, margin.stripTrailingZeros().scale()) <= 18;
    }

    private void changing() {
        Changing changing = method.changing();
        problems.present(changing.promotion(), "changing.promotion");
        problems.present(changing.demotion(), "changing.demotion");
        problems.period(changing.demotionAfter(), "changing.demotionAfter");
        problems.period(changing.minimumStay(), "changing.minimumStay");
        problems.period(changing.reviewCycle(), "changing.reviewCycle");
        if (problems.present(changing.margin(), "changing.margin")) {
            BigDecimal margin = changing.margin();
            problems.unless(
                    margin.signum() >= 0 && margin.compareTo(BigDecimal.ONE) < 0 && margin.scale() <= 6,
                    "changing.margin",
                    "range",
                    Saying.of("margin"));
            problems.unless(
                    method.criteria().stream().allMatch(criterion -> leavesRoom(margin, criterion)),
                    "changing.margin",
                    "range",
                    Saying.of("margin-digits"));
        }
        boolean reviewed =
                changing.promotion() == Changing.Clock.AT_REVIEW || changing.demotion() == Changing.Clock.AT_REVIEW;
        problems.unless(
                !reviewed || changing.reviewCycle() != null,
                "changing.reviewCycle",
                "missing",
                Saying.of("review-cycle"));
        problems.unless(
                changing.demotion() != Changing.Clock.AT_REVIEW || changing.demotionAfter() == null,
                "changing.demotionAfter",
                "unknown",
                Saying.of("demotion-waits"));
    }

    private void programme() {
        method.programme().forEach((tier, gives) -> {
            String place = "programme." + tier;
            boolean known = method.tiers().stream().anyMatch(words -> words.id().equals(tier));
            problems.unless(
                    known || STATUSES.contains(tier), place, "unknown", Saying.of("no-such-tier", "tier", tier));
            if (problems.present(gives, place) && problems.present(gives.contacts(), place + ".contacts")) {
                gives.contacts()
                        .forEach((kind, count) -> problems.unless(
                                count != null && count >= 0 && count <= 366,
                                place + ".contacts." + kind,
                                "range",
                                Saying.of("contacts")));
                problems.present(gives.extras(), place + ".extras");
            }
        });
    }
}
