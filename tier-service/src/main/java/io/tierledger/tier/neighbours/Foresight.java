package io.tierledger.tier.neighbours;

import io.tierledger.contracts.scores.ScorecardUpdated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer will score on later days, when nothing happens or when something is assumed; scoring-service knows. */
public interface Foresight {

    /** Empty when nobody answers. */
    Optional<Told> foresee(Asked question);

    /**
     * A question.
     *
     * @param until last day that passes
     * @param days on which everything is to be told
     * @param cases at most 64; the empty list is the case in which nothing happens
     */
    record Asked(String customerId, String method, LocalDate until, List<LocalDate> days, List<List<Assumed>> cases) {}

    /** Something that is assumed to happen on a day. Amounts are minor units of the reporting currency. */
    record Assumed(
            LocalDate on,
            List<Order> orders,
            List<Judged> judgements,
            @Nullable Long walletMinor,
            @Nullable Integer paymentDays) {

        /** So many orders that amount to so much together; {@code costMinor} null when they say no cost. */
        public record Order(
                long amountMinor,
                @Nullable Long costMinor,
                @Nullable String kind,
                int count) {}

        /** A person's word on a criterion of a method. */
        public record Judged(String method, String criterion, int score) {}
    }

    /** @param courses one for each case, in their order */
    record Told(LocalDate businessDate, int methodVersion, List<Course> courses) {}

    /** @param published scorecards in which the policy could see a difference, in order, dated on their days */
    record Course(List<ScorecardUpdated> published, List<Seen> seen) {}

    /**
     * Everything about one day, as at its end.
     *
     * @param walletMinor null without an estimate
     * @param beforeMinor per criterion that measures growth, what the window before held
     * @param needs per ranked criterion and band the value that it takes, among the others as they stand today
     */
    record Seen(
            LocalDate on,
            ScorecardUpdated card,
            @Nullable Long walletMinor,
            Map<String, Long> beforeMinor,
            Map<String, List<Need>> needs) {}

    /** The least value (minor units for money) that gives {@code score}, with the borders as they are, and a margin further or nearer. */
    record Need(
            int score,
            @Nullable Long straight,
            @Nullable Long strict,
            @Nullable Long lenient) {}
}
