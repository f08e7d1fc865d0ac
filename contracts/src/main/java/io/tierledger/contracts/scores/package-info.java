/** See {@link io.tierledger.contracts}. */
@NullMarked
package io.tierledger.contracts.scores;

import org.jspecify.annotations.NullMarked;
