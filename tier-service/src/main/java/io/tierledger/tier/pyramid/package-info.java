/** Customers, revenue, profit and contacts per tier, on a date. */
@NullMarked
package io.tierledger.tier.pyramid;

import org.jspecify.annotations.NullMarked;
