package io.tierledger.customer.importing.rows;

import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.platform.eventstore.WriteTransaction;

/** Where it goes what a transaction did for a file. */
@FunctionalInterface
public interface Counting {
    void write(WriteTransaction transaction, ImportCounts tally);
}
