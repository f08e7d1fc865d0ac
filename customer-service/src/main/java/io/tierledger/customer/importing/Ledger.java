package io.tierledger.customer.importing;

import io.tierledger.customer.importing.rows.Counting;
import io.tierledger.customer.importing.runs.Counters;
import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.reading.RowError;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes what a transaction did for an import into that same transaction. */
final class Ledger implements Counting {
    private final UUID id;
    private int errors;

    Ledger(UUID id) {
        this.id = id;
    }

    @Override
    public void write(WriteTransaction transaction, ImportCounts tally) {
        Counters c = tally.counters();
        if (c.received() == 0) {
            return;
        }
        JdbcOperations jdbc = transaction.jdbc();
        jdbc.update("""
                update import_run set received = received + ?, accepted = accepted + ?, duplicate = duplicate + ?,
                    rejected = rejected + ?, quarantined = quarantined + ?, late = late + ? where id = ?""", c.received(), c.accepted(), c.duplicate(), c.rejected(), c.quarantined(), c.late(), id);
        explain(jdbc, tally.errors());
    }

    private void explain(JdbcOperations jdbc, List<RowError> all) {
        List<RowError> first = all.subList(0, Math.max(0, Math.min(all.size(), ImportRuns.MOST_ERRORS - errors)));
        if (first.isEmpty()) {
            return;
        }
        int[] number = {errors};
        errors += first.size();
        jdbc.batchUpdate(
                "insert into import_error (import_id, number, line, field, code, message) values (?, ?, ?, ?, ?, ?)",
                first,
                first.size(),
                (statement, error) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, number[0]++);
                    statement.setLong(3, error.line());
                    statement.setString(4, storable(error.field()));
                    statement.setString(5, error.code());
                    statement.setString(6, storable(error.message()));
                });
    }

    /** PostgreSQL stores no NUL, and a message needs no more than a line. */
    private static String storable(String text) {
        String plain = text.replace('\0', ' ');
        return plain.length() > 500 ? plain.substring(0, 500) : plain;
    }
}
