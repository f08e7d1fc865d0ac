/**
 * {@code ./run verify-ledger}: holds the stores of an installation that is stopped against their ledgers, and says which event is the first
 * that is not what was signed. It needs module {@code ledger} and PostgreSQL, and none of the code that wrote the stores.
 */
@NullMarked
package io.tierledger.verifier;

import org.jspecify.annotations.NullMarked;
