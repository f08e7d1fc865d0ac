package io.tierledger.tier.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tierledger.tier.receipts.ChangeReceipt;

/** A change, its receipt, and one sentence about it in the reader's language. */
record HistoryItem(@JsonUnwrapped ChangeReceipt change, String sentence) {}
