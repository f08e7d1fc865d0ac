package io.tierledger.platform.proving;

import io.tierledger.ledger.files.LedgerFiles;
import java.nio.file.Path;

/**
 * Which ledger, and where it is.
 *
 * @param store short name of the service whose store it is of
 * @param directory its own
 * @param key file of the key that signs
 */
record LedgerPlace(String store, Path directory, Path key) {

    /** @param all where ledgers have a directory each, named after their stores */
    static LedgerPlace of(String store, Path all, Path keys) {
        return new LedgerPlace(store, all.resolve(store), keys.resolve("ledger-" + store));
    }

    /** First line of its notes, and name of its key. */
    String origin() {
        return "tierledger/" + store;
    }

    LedgerFiles files() {
        return new LedgerFiles(directory);
    }
}
