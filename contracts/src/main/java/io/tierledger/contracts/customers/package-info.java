/** See {@link io.tierledger.contracts}. */
@NullMarked
package io.tierledger.contracts.customers;

import org.jspecify.annotations.NullMarked;
