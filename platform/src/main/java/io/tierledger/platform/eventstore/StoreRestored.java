package io.tierledger.platform.eventstore;

/**
 * This store was set back to an older copy of itself, and somebody who may do so at the machine said that it goes on from there. The ledger that
 * had it all ends with it, and the next generation begins: a {@link LedgerBegan} follows at once.
 *
 * @param kept events of the ledger before that are still here
 * @param lostUpTo position up to which that had signed events, which are gone
 * @param note why, by whoever accepted it; names nobody and stands in clear, for ever
 */
public record StoreRestored(long kept, long lostUpTo, String note) {
    public static final String NAME = "store-restored";
}
