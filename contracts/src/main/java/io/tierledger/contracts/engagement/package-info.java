/** See {@link io.tierledger.contracts}. */
@NullMarked
package io.tierledger.contracts.engagement;

import org.jspecify.annotations.NullMarked;
