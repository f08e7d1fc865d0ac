/** What tier-service stores beside the events of placements. */
@NullMarked
package io.tierledger.tier.events;

import org.jspecify.annotations.NullMarked;
