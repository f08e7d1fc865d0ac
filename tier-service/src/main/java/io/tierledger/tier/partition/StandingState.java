package io.tierledger.tier.partition;

import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a standing, as it is saved. Days are epoch days, {@link Standing#NEVER} for none.
 *
 * @param atMonthEnd looked at when the month ends; {@code due} on which day else
 * @param firstOrder has ordered for the first time since it was last assessed
 * @param looksBack waits for the scores of a version that looks back
 * @param changes how often its placement has changed
 * @param assessedBy version of the method; 0 for none
 * @param provisional whether the scorecard that was last assessed was; null when nobody knows
 * @param tier null for nowhere
 * @param scorecard the last one; null for none
 * @param hand null unless a person has set a tier
 * @param review its case in the review that is open; null for none
 */
public record StandingState(
        boolean atMonthEnd,
        boolean firstOrder,
        boolean looksBack,
        int changes,
        int since,
        int promotedOn,
        int worseSince,
        int due,
        int assessedBy,
        @Nullable Boolean provisional,
        @Nullable String tier,
        byte @Nullable [] scorecard,
        @Nullable Hand hand,
        @Nullable UnderReview review) {

    /** A tier that a person has set; {@code until} its last day, {@code ofReview} whether a review made it. */
    public record Hand(String tier, int since, int until, boolean ofReview) {}
}
