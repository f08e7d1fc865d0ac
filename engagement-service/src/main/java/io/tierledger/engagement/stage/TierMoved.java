package io.tierledger.engagement.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this stage reads of {@code tier.assigned}, {@code tier.changed} and {@code tier.withdrawn}: the receipt is left where it is.
 *
 * @param to null when withdrawn
 * @param direction {@code PROMOTION} or {@code DEMOTION}; null when assigned or withdrawn
 */
record TierMoved(
        String customerId,
        @Nullable String accountManagerId,
        String method,
        @Nullable String to,
        @Nullable String direction,
        @Nullable String cause,
        LocalDate asOf) {}
