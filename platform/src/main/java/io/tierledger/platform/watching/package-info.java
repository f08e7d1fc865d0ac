/**
 * Whether a service can do its work, told truly: which store does not answer, and what stands still. In come the stores and the parts
 * that must move; out go lines of the log (once, and once when it is over), health, readiness and gauges.
 */
@NullMarked
package io.tierledger.platform.watching;

import org.jspecify.annotations.NullMarked;
