package io.tierledger.tier.standings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All changes of one customer under one method, oldest first; and the override that is in force now, if there is one. */
public record CustomerSteps(
        String customerId, List<Step> steps, @Nullable ByHandNow byHand) {

    /** The last change on or before a business date that was recorded by an instant; null bounds are open. */
    public @Nullable Step at(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Step found = null;
        for (Step step : steps) {
            if ((asOf == null || !step.asOf().isAfter(asOf))
                    && (knownAt == null || !step.recordedAt().isAfter(knownAt))) {
                found = step;
            }
        }
        return found;
    }

    /** The tier then; null when the customer had none. */
    public @Nullable String tierAt(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Step step = at(asOf, knownAt);
        return step == null ? null : step.tier();
    }
}
