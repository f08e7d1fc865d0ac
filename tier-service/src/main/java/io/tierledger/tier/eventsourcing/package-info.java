/** The Axon shell: aggregates that only delegate to the core. */
@NullMarked
package io.tierledger.tier.eventsourcing;

import org.jspecify.annotations.NullMarked;
