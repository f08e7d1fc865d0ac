/**
 * Keeps the ledger of a store: behind the append it hashes what was stored, writes tiles and bundles, and signs what they come to. See module
 * {@code ledger} for the forms, and docs/decisions/0058.
 */
@NullMarked
package io.tierledger.platform.proving;

import org.jspecify.annotations.NullMarked;
