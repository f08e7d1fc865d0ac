package io.tierledger.tier.placement;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a placement. */
public sealed interface PlacementCommand {
    Subject subject();

    /** Business date. */
    LocalDate on();

    /** The event that led to this, for example {@code scoring/1042}. */
    String input();

    /**
     * Holds a scorecard against the policy.
     *
     * @param newPolicy the customer was last assessed under another version
     */
    record AssessScorecard(
            Subject subject,
            Scorecard scorecard,
            CustomerStatus status,
            Occasion occasion,
            LocalDate on,
            String input,
            boolean newPolicy)
            implements PlacementCommand {}

    /** A person sets the tier, until a date (that day included). */
    record OverrideTier(Subject subject, String tier, LocalDate until, LocalDate on, String input, Who who)
            implements PlacementCommand {}

    /** A person, or the end date, gives the customer back to the policy. */
    record EndOverride(Subject subject, LocalDate on, String input, Who who) implements PlacementCommand {}

    /** Takes a customer out whose status the method does not place. */
    record ApplyStatus(Subject subject, CustomerStatus status, boolean everOrdered, LocalDate on, String input, Who who)
            implements PlacementCommand {}

    /**
     * A review is closed.
     *
     * @param proposal the last of the case
     * @param decided null where nobody decided
     */
    record ReviewTier(
            Subject subject,
            CaseProposed proposal,
            @Nullable Decided decided,
            LocalDate on,
            String input,
            Who who) implements PlacementCommand {

        /** @param until last day of another tier than the proposed one */
        public record Decided(String tier, LocalDate until) {}
    }
}
