/** See {@link io.tierledger.contracts}. */
@NullMarked
package io.tierledger.contracts.tiers;

import org.jspecify.annotations.NullMarked;
