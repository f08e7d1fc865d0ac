package io.tierledger.tier.recomputing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tierledger.platform.proving.Inclusion;
import io.tierledger.tier.receipts.ChangeReceipt;
import org.jspecify.annotations.Nullable;

/**
 * A change, its receipt, and where its event stands in the ledger of the store.
 *
 * @param ledger proof against {@code /api/ledger/tier/key}; absent until the next note, within seconds, and where no ledger is kept
 */
record ProvenChange(
        @JsonUnwrapped ChangeReceipt change,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Inclusion ledger) {}
