package io.tierledger.platform.eventstore;

/**
 * From here on a ledger is kept of this store; the first event of it, and again after each {@link StoreRestored}. What lies before is in its tree too, and was hashed late.
 *
 * @param vkey by whose signature its notes are known: {@code name+hash+key}; the name has the generation, {@code tierledger/customer/g2}
 * @param storeId identity of the store
 * @param before how many events lie before
 */
public record LedgerBegan(String vkey, String storeId, long before) {
    public static final String NAME = "ledger-began";

    /** @param store whose ledger it is, as in {@code tierledger/customer} */
    public static String stream(String store) {
        return "ledger:" + store;
    }
}
