package io.tierledger.tier.reviewing;

import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import org.jspecify.annotations.Nullable;

/**
 * A case of a review, without its texts.
 *
 * @param accountManager who answers for the customer: now, or when the review was closed
 * @param tier that the customer had when the review opened
 * @param number of the proposal in the case, from 1
 * @param now tier that the customer has, or had when the closing was carried out; null for none
 * @param future tier that the closing would give, or gave; null for a customer that is gone
 * @param ground what is proposed rests on
 */
record Case(
        String customerId,
        @Nullable String accountManager,
        CaseState state,
        String tier,
        String proposed,
        int number,
        @Nullable String now,
        @Nullable String future,
        @Nullable Said defended,
        @Nullable Said decided,
        Ground ground) {

    /** Where it is found what a proposal rests on. */
    sealed interface Ground {
        /** Kept by the stage, of an open review. */
        record Kept(UnderReview review) implements Ground {}

        /** Said by the event at a position. */
        record Stored(long position) implements Ground {}
    }
}
