/** From scorecard to tier: the decision table or the weighted total, the borders with their margin, and what holds a demotion back. */
@NullMarked
package io.tierledger.tier.placement.policy;

import org.jspecify.annotations.NullMarked;
