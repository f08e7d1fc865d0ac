package io.tierledger.platform.proving;

import io.tierledger.ledger.Note;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The newest note in the store's database, which one instance at a time takes the next step from. */
final class NoteTable {
    private static final long SIGNING = 0x4c_45_44_47; // "LEDG"
    private static final String KEEP = """
            insert into ledger_note (size, note) values (?, ?)
            on conflict (newest) do update set size = excluded.size, note = excluded.note""";

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    /** @param transactions on the connections of {@code jdbc} */
    NoteTable(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @throws IllegalArgumentException if there is something else in its place */
    Optional<SignedSize> newest() {
        return jdbc
                .query("select note from ledger_note", (row, n) -> SignedSize.of(Note.read(row.getString(1))))
                .stream()
                .findFirst();
    }

    /**
     * Puts the next note into the place of the newest, unless another instance is at it.
     *
     * @param next of the one that is there, which it may answer again
     * @return the one that is there then
     */
    Optional<SignedSize> advance(UnaryOperator<Optional<SignedSize>> next) {
        Optional<SignedSize> found = transactions.execute(transaction -> {
            Optional<SignedSize> newest = newest();
            Boolean isOurs = jdbc.queryForObject("select pg_try_advisory_xact_lock(" + SIGNING + ")", Boolean.class);
            if (!Boolean.TRUE.equals(isOurs)) {
                return newest;
            }
            Optional<SignedSize> now = newest();
            Optional<SignedSize> after = next.apply(now);
            after.filter(note -> !now.equals(after))
                    .ifPresent(
                            note -> jdbc.update(KEEP, note.size(), note.note().toString()));
            return after;
        });
        return found == null ? Optional.empty() : found;
    }
}
