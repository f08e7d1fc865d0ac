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
 * @param open what is proposed rests on, as the stage keeps it; null of a closed review, where an event says it
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
        @Nullable UnderReview open) {}
