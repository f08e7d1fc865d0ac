package io.tierledger.contracts.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a better or worse assessment becomes a change ("Changing tiers" in docs/methods.md).
 *
 * @param demotionAfter with {@code demotion} AT_ONCE or MONTHLY: only after this ISO period of unbroken worse assessments; null for at once
 * @param minimumStay no demotion on a day before promotion plus this ISO period; null for none
 * @param margin share of a border that must be passed beyond it, 0 for none
 * @param reviewCycle ISO period between reviews; null where reviews are not used
 */
public record Changing(
        Clock promotion,
        Clock demotion,
        @Nullable String demotionAfter,
        @Nullable String minimumStay,
        boolean oneStepDown,
        BigDecimal margin,
        @Nullable String reviewCycle) {

    public enum Clock {
        AT_ONCE,
        MONTHLY,
        AT_REVIEW
    }
}
