/** Running totals per method, so that a pyramid costs the same for ten customers and a million; and parts of a whole. */
@NullMarked
package io.tierledger.tier.counts;

import org.jspecify.annotations.NullMarked;
