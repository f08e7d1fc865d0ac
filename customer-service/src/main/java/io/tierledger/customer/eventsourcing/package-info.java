/** The Axon shell: aggregates that only delegate to the core. Nothing else in this service knows Axon but the gateway's callers. */
@NullMarked
package io.tierledger.customer.eventsourcing;

import org.jspecify.annotations.NullMarked;
