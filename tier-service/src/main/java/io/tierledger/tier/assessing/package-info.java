/**
 * Automation on the bulk path: scorecards, statuses and days come in per partition, {@link io.tierledger.tier.placement} decides,
 * placement events go out. State is small and in memory; what must be looked at again on a later day is on an agenda, so that a day
 * that passes costs only the customers it touches.
 */
@NullMarked
package io.tierledger.tier.assessing;

import org.jspecify.annotations.NullMarked;
