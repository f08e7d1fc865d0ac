/** The Axon shell: aggregates that only keep what persons say from being said twice, or after it is over. */
@NullMarked
package io.tierledger.engagement.eventsourcing;

import org.jspecify.annotations.NullMarked;
