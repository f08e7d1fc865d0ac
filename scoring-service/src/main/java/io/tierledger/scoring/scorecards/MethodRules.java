package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Method;
import java.util.List;
import java.util.Objects;

/** A version of a method made ready for scoring. */
public final class MethodRules {
    private final Method method;
    private final CriterionRule[] criteria;
    private final Totals totals;
    private final boolean ranked;
    private final boolean monthly;
    private final boolean daily;
    private final boolean still;

    public MethodRules(Method method, CriterionRule.SharedTables tables) {
        this.method = method;
        this.criteria = method.criteria().stream()
                .map(c -> new CriterionRule(c, method.id(), method.changing().margin(), tables))
                .toArray(CriterionRule[]::new);
        this.totals = new Totals(method);
        List<CriterionRule> all = List.of(criteria);
        this.ranked = all.stream().anyMatch(CriterionRule::isRanked);
        this.monthly = all.stream().anyMatch(CriterionRule::isMonthly);
        this.daily = all.stream().anyMatch(CriterionRule::isMeasuredDaily);
        this.still = all.stream()
                .allMatch(rule -> rule.gauge() == null
                        || rule.isMeasuredDaily() && rule.gauge().isStill());
    }

    public Method method() {
        return method;
    }

    public Totals totals() {
        return totals;
    }

    public int size() {
        return criteria.length;
    }

    public CriterionRule criterion(int i) {
        return criteria[i];
    }

    /** The place of a criterion; -1 when this version has none of that name. */
    public int indexOf(String criterion) {
        for (int i = 0; i < criteria.length; i++) {
            if (criteria[i].criterion().id().equals(criterion)) {
                return i;
            }
        }
        return -1;
    }

    public boolean isRanked() {
        return ranked;
    }

    /** Some criterion takes its score at month ends. */
    public boolean isMonthly() {
        return monthly;
    }

    /** Some criterion follows every order and day. */
    public boolean followsOrders() {
        return daily;
    }

    /** No figure moves without somebody being measured anew: neither day by day nor at month ends only. */
    public boolean figuresAreStill() {
        return still;
    }

    /** Promotions wait for a review. */
    public boolean waitsForReview() {
        return method.changing().promotion() == Changing.Clock.AT_REVIEW;
    }

    /** Assessed at some month ends only, so that a correction looks back at the last one. A ranking waits for the next. */
    public boolean looksBack() {
        return method.changing().promotion() != Changing.Clock.AT_ONCE && !ranked;
    }

    /** Whether a customer ever ordered is something the policy looks at; at once, it is what places a customer by its first order. */
    public boolean seesEverOrdered() {
        boolean placesAtOnce =
                method.places() == Method.Places.ACTIVE && method.changing().promotion() == Changing.Clock.AT_ONCE;
        return method.placing().neverOrdered() != null || method.places() == Method.Places.EVER_ORDERED || placesAtOnce;
    }

    /** Has a customer of this status a place ("Who is placed" in docs/methods.md)? */
    public boolean places(CustomerStatus status, boolean everOrdered) {
        return Objects.requireNonNull(method.places()).holds(status, everOrdered);
    }

    /** Is this customer one that the method may ever place? */
    public boolean concerns(boolean known, boolean everOrdered, boolean wasActive) {
        return switch (Objects.requireNonNull(method.places())) {
            case EVERYBODY -> known;
            case ACTIVE -> everOrdered || wasActive;
            case EVER_ORDERED -> everOrdered;
        };
    }
}
