/** The stage {@code planned}: what tiers, days and reports mean for the plans of a partition's customers (bulk path). */
@NullMarked
package io.tierledger.engagement.drawing;

import org.jspecify.annotations.NullMarked;
