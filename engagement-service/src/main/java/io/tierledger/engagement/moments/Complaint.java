package io.tierledger.engagement.moments;

import org.jspecify.annotations.Nullable;

/**
 * How a complaint stood when it was recorded.
 *
 * @param satisfied whether the customer is content with what was done; null while nobody knows
 */
public record Complaint(boolean solved, @Nullable Boolean satisfied) {}
