package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Changing;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may hold a demotion back, by name. */
sealed interface DemotionRule {

    /** The first day on which this rule lets the demotion pass; null when it does not hold it. */
    @Nullable
    LocalDate heldUntil(LocalDate worseSince, @Nullable LocalDate promotedOn);

    /** Only after an unbroken run of worse assessments, counted from {@code worseSince}. */
    record AfterARunOfWorse(Period period) implements DemotionRule {
        @Override
        public LocalDate heldUntil(LocalDate worseSince, @Nullable LocalDate promotedOn) {
            return worseSince.plus(period);
        }
    }

    /** Not on a day before promotion plus the minimum stay. */
    record WithinMinimumStay(Period period) implements DemotionRule {
        @Override
        public @Nullable LocalDate heldUntil(LocalDate worseSince, @Nullable LocalDate promotedOn) {
            return promotedOn == null ? null : promotedOn.plus(period);
        }
    }

    /** One step at a time, and so at most one on a day: the next not before the day after. */
    record OneStepADay() implements DemotionRule {
        @Override
        public LocalDate heldUntil(LocalDate worseSince, @Nullable LocalDate promotedOn) {
            return worseSince;
        }
    }

    static List<DemotionRule> of(Changing changing) {
        List<DemotionRule> rules = new ArrayList<>();
        if (changing.demotionAfter() != null) {
            rules.add(new AfterARunOfWorse(Period.parse(changing.demotionAfter())));
        }
        if (changing.minimumStay() != null) {
            rules.add(new WithinMinimumStay(Period.parse(changing.minimumStay())));
        }
        if (changing.oneStepDown()) {
            rules.add(new OneStepADay());
        }
        return List.copyOf(rules);
    }
}
