package io.tierledger.tier.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has happened to a placement. Assessments that change nothing leave no event outside reviews. */
public sealed interface PlacementEvent {

    /** The stream of all that happens to a customer under a method. */
    static String stream(String customerId, String method) {
        return "placement:" + customerId + ":" + method;
    }

    Change change();

    Receipt receipt();

    /** The tier that comes of it, under an override of what moves underneath; null for none. */
    default @Nullable String tierAfter() {
        return switch (this) {
            case TierAssigned assigned -> assigned.to();
            case TierPromoted promoted -> promoted.to();
            case TierDemoted demoted -> demoted.to();
            case TierRetained retained -> retained.tier();
            case OverrideTaken taken -> taken.to();
            case UnderneathMoved moved -> moved.to();
            case OverrideReleased released -> released.to();
            case OverrideReviewed reviewed -> reviewed.to();
            case TierWithdrawn withdrawn -> null;
        };
    }

    /** Placed for the first time, or afresh after leaving. */
    record TierAssigned(Change change, String to, Receipt receipt) implements PlacementEvent {}

    record TierPromoted(Change change, String from, String to, Receipt receipt) implements PlacementEvent {}

    record TierDemoted(Change change, String from, String to, Receipt receipt) implements PlacementEvent {}

    /** A review kept the tier. */
    record TierRetained(Change change, String tier, Receipt receipt) implements PlacementEvent {}

    /**
     * A person placed the customer, until a date (that day included); what the policy says goes on underneath.
     *
     * @param better whether {@code to} is a better tier than {@code from}
     * @param withoutOverride where the policy has the customer
     */
    record OverrideTaken(
            Change change,
            String from,
            String to,
            boolean better,
            LocalDate until,
            String withoutOverride,
            Receipt receipt)
            implements PlacementEvent {}

    /** The policy moved a customer whose tier a person has set: shown, and in force when the override ends. */
    record UnderneathMoved(Change change, String from, String to, boolean better, Receipt receipt)
            implements PlacementEvent {}

    /** The override is over: the customer stands where the policy has it. */
    record OverrideReleased(Change change, String from, String to, boolean better, Receipt receipt)
            implements PlacementEvent {}

    /**
     * A review ended with another tier than it proposed, until a date (that day included): an override, with what was proposed underneath.
     *
     * @param better whether {@code to} is a better tier than {@code from}
     * @param withoutOverride what was proposed
     * @param rose whether that is better than where the policy had the customer
     * @param decidedInReview false where a person had set the tier before, and nobody decided about it in the review
     */
    record OverrideReviewed(
            Change change,
            String from,
            String to,
            boolean better,
            LocalDate until,
            String withoutOverride,
            boolean rose,
            boolean decidedInReview,
            Receipt receipt)
            implements PlacementEvent {}

    /** Left the method: a gate, or a status that the method does not place. */
    record TierWithdrawn(Change change, String from, Receipt receipt) implements PlacementEvent {}
}
