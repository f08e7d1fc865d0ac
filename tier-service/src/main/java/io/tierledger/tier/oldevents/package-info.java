/** Overrides, and what changes of tiers repeated of them, from before texts were sealed: sealed where they stand (docs/decisions/0044). */
@NullMarked
package io.tierledger.tier.oldevents;

import org.jspecify.annotations.NullMarked;
