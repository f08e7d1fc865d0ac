package io.tierledger.tier.placement;

import org.jspecify.annotations.Nullable;

/** Whose placement is decided about, under which method, and who answered for the customer when the input came. */
public record Subject(
        String customerId, String method, @Nullable String accountManagerId) {}
