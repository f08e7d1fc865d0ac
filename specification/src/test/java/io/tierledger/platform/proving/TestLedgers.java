package io.tierledger.platform.proving;

import io.tierledger.platform.eventstore.BareStore;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ledgers of stores that no service uses. */
final class TestLedgers {
    private TestLedgers() {}

    static Ledger of(BareStore store, LedgerPlace.All places) {
        NoteTable notes =
                new NoteTable(store.jdbc(), new TransactionTemplate(new JdbcTransactionManager(store.database())));
        Beginning beginning = new Beginning(
                places.at(1), () -> MayBegin.in(store.jdbc()), store.log(), store.appender(), () -> "store-id");
        return new Ledger(places, new StoredRows(store.jdbc()), notes, beginning);
    }

    /** Waits until it has signed so many events. */
    static SignedSize signedAt(long size, Ledger by) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> by.newest().filter(note -> note.size() == size).isPresent());
        return by.newest().orElseThrow();
    }
}
