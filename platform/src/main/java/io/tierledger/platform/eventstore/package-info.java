/** The event store: Axon's table on PostgreSQL, one serialised appender, a tail that never skips. */
@NullMarked
package io.tierledger.platform.eventstore;

import org.jspecify.annotations.NullMarked;
