/**
 * What would have been: a draft of a method run over the real past. The log of scorecards, statuses and days is replayed through the
 * same code that decides, once with the published versions and once with the draft.
 */
@NullMarked
package io.tierledger.tier.simulating;

import org.jspecify.annotations.NullMarked;
