package io.tierledger.tier.current;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of the customers asked for; who was never placed is no item.
 *
 * @param next always null: all are on one page
 * @param unknown what was asked for and is no customer, so that a typing error does not look like a customer without a tier
 */
record TiersNow(List<TierNow> items, @Nullable String next, List<String> unknown) {}
