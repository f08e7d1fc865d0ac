/**
 * The decision: which tier a customer has under one method, and why. Two pure functions, {@link PlacementDecider#decide} and
 * {@link Placement#evolve}, over sealed types; no clock, no identifiers, no input or output. The rules are those of "Changing tiers".
 */
@NullMarked
package io.tierledger.tier.placement;

import org.jspecify.annotations.NullMarked;
