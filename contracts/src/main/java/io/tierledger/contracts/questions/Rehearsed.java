package io.tierledger.contracts.questions;

import io.tierledger.contracts.scores.ScorecardUpdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer will score.
 *
 * @param courses one for each case, in their order
 */
public record Rehearsed(LocalDate businessDate, int methodVersion, List<Course> courses) {

    /** @param published scorecards in which the policy could see a difference, in order, dated on their days */
    public record Course(List<ScorecardUpdated> published, List<Seen> seen) {}

    /**
     * Everything about one day, as at its end.
     *
     * @param walletMinor null without an estimate
     * @param paymentDays null when nobody said
     * @param held per measured criterion, the orders that it looks at
     * @param needs per ranked criterion and band the value that it takes, among the others as they stand today
     */
    public record Seen(
            LocalDate on,
            ScorecardUpdated card,
            @Nullable Long walletMinor,
            @Nullable Integer paymentDays,
            Map<String, Held> held,
            Map<String, List<Need>> needs) {}

    /**
     * The orders that a criterion looks at, as {@link io.tierledger.contracts.method.Known} has them; amounts are minor units.
     *
     * @param daysSinceOrder null when there was none
     */
    public record Held(
            long amount,
            long orders,
            long cost,
            long uncosted,
            long amountBefore,
            @Nullable Integer daysSinceOrder) {}

    /**
     * The least value (minor units for money) that gives {@code score}, with the borders as they are, and a margin further or nearer;
     * null where none does.
     */
    public record Need(
            int score,
            @Nullable Long straight,
            @Nullable Long strict,
            @Nullable Long lenient) {}
}
