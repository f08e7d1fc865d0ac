/**
 * The stage {@code tiered}: scorecards, statuses, days, publications and overrides come in per partition, one sentence for each input;
 * {@link io.tierledger.tier.placement} decides, placement events go out. What must be looked at again on a later day is on an agenda, so
 * that a day that passes costs only the customers it touches.
 */
@NullMarked
package io.tierledger.tier.stage;

import org.jspecify.annotations.NullMarked;
