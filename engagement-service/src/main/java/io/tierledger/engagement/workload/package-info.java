/** What customers ask of the time of an account manager, against what it has. Only {@code java.*}: no clock, no I/O. */
@NullMarked
package io.tierledger.engagement.workload;

import org.jspecify.annotations.NullMarked;
