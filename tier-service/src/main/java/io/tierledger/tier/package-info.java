/**
 * Scorecards come in, tiers go out. For every customer and method the service decides, at the method's clocks, whether the customer
 * is placed, promoted, demoted or taken out, and keeps each decision with the evidence to take it again.
 *
 * <p>In: {@code tierledger.scores}. Out: {@code tierledger.tiers}, the pyramid, histories, receipts, and a live stream of changes.
 */
@NullMarked
package io.tierledger.tier;

import org.jspecify.annotations.NullMarked;
