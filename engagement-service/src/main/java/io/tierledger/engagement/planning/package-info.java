/** THE DECISION: what a customer is planned to get, and what becomes of it. Only {@code java.*}: no clock, no ids, no I/O. */
@NullMarked
package io.tierledger.engagement.planning;

import org.jspecify.annotations.NullMarked;
