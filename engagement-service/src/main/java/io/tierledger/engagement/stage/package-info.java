/** The stage {@code planned}: what tiers, days and reports mean for the plans of a partition's customers, one sentence for each input. */
@NullMarked
package io.tierledger.engagement.stage;

import org.jspecify.annotations.NullMarked;
