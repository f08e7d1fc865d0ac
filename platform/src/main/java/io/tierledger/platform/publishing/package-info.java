/** The event store is the outbox: stored events become messages, the position moves after every acknowledgement. */
@NullMarked
package io.tierledger.platform.publishing;

import org.jspecify.annotations.NullMarked;
