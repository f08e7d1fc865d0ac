/** The Axon shell: an aggregate that only keeps an activity from being reported twice. */
@NullMarked
package io.tierledger.engagement.eventsourcing;

import org.jspecify.annotations.NullMarked;
