/** Wiring that every service needs and in which no business word appears: the event store with one appender, the stage runner, projections, publication, and HTTP errors. */
@NullMarked
package io.tierledger.platform;

import org.jspecify.annotations.NullMarked;
