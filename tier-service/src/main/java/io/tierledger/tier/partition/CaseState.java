package io.tierledger.tier.partition;

import io.tierledger.tier.partition.UnderReview.Said;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a case of a review is. */
public enum CaseState {
    /** Something is proposed, and nobody has answered. */
    PROPOSED,
    /** The account manager asks for another tier than the proposed one. */
    DEFENDED,
    /** The account manager agrees, or let the days to defend it pass. */
    UNDISPUTED,
    /** Somebody decided. */
    DECIDED,
    /** The customer has left the method. */
    GONE;

    /**
     * Of a case that the stage keeps.
     *
     * @param today business date
     * @param defendBy last day on which account managers defend
     */
    public static CaseState of(UnderReview review, LocalDate today, LocalDate defendBy) {
        return of(
                review.gone(),
                review.decided(),
                review.defended(),
                review.number(),
                review.proposed(),
                today.isAfter(defendBy));
    }

    /**
     * Silence agrees to what was proposed at first, not to what is proposed anew.
     *
     * @param decided about the present proposal; null for nobody
     * @param defended what was last said of any; null for nothing
     * @param number of the present proposal, from 1
     * @param over whether the days to defend have passed
     */
    public static CaseState of(
            boolean gone, @Nullable Said decided, @Nullable Said defended, int number, String proposed, boolean over) {
        if (gone) {
            return GONE;
        }
        if (decided != null) {
            return DECIDED;
        }
        if (defended != null && defended.about() == number) {
            return defended.tier().equals(proposed) ? UNDISPUTED : DEFENDED;
        }
        return number == 1 && over ? UNDISPUTED : PROPOSED;
    }

    /** Whether the review cannot be closed before somebody decides. */
    public boolean isUndecided() {
        return this == PROPOSED || this == DEFENDED;
    }
}
