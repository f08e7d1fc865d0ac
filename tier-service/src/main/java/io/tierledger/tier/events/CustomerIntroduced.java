package io.tierledger.tier.events;

import org.jspecify.annotations.Nullable;

/** A customer became known to this service; stays home. {@code status} in capitals. */
public record CustomerIntroduced(
        String customerId, String status, @Nullable String accountManagerId) {}
