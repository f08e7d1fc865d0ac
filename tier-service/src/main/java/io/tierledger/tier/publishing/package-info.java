/** From placement events to the published language on {@code tierledger.tiers}. */
@NullMarked
package io.tierledger.tier.publishing;

import org.jspecify.annotations.NullMarked;
