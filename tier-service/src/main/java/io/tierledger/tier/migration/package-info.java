/** Who moved from which tier to which between two dates. */
@NullMarked
package io.tierledger.tier.migration;

import org.jspecify.annotations.NullMarked;
