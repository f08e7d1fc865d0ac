package io.tierledger.customer.importing;

import io.tierledger.platform.eventstore.WriteTransaction;

/** Where it goes what a transaction did for a file. */
@FunctionalInterface
interface Counting {
    void write(WriteTransaction transaction, ImportCounts tally);
}
