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
     * @param beforeMinor per criterion that measures growth, what the window before held
     * @param needs per ranked criterion and band the value that it takes, among the others as they stand today
     */
    public record Seen(
            LocalDate on,
            ScorecardUpdated card,
            @Nullable Long walletMinor,
            Map<String, Long> beforeMinor,
            Map<String, List<Need>> needs) {}

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
