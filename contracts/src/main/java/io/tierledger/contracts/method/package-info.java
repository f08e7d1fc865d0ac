/** See {@link io.tierledger.contracts}. */
@NullMarked
package io.tierledger.contracts.method;

import org.jspecify.annotations.NullMarked;
