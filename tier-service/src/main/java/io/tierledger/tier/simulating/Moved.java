package io.tierledger.tier.simulating;

import org.jspecify.annotations.Nullable;

/**
 * A mover, small: there may be a million. Days are epoch days.
 *
 * @param from place of the tier under the published version among all tiers of both; likewise {@code to} under the draft
 */
@SuppressWarnings("ArrayRecordComponent") // scorecards as bytes, never compared
record Moved(
        String customerId,
        int from,
        int to,
        int publishedSince,
        int draftSince,
        long revenueMinor,
        byte @Nullable [] publishedCard,
        byte @Nullable [] draftCard) {}
