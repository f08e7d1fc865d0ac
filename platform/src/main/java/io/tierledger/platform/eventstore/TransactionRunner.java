package io.tierledger.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs a group of works in one transaction under the append lock; a work that throws is undone alone. */
final class TransactionRunner {
    private static final long APPEND_LOCK = 0x54_49_45_52; // "TIER"

    private final DataSource connections;
    private final EventCatalogue catalogue;
    private final EventFeed feed;
    private final KnownSequences known = new KnownSequences();

    /** @param connections connections with {@code lock_timeout} and {@code transaction_timeout} set */
    public TransactionRunner(DataSource connections, EventCatalogue catalogue, EventFeed feed) {
        this.connections = connections;
        this.catalogue = catalogue;
        this.feed = feed;
    }

    void inOneTransaction(List<Appender.Pending<?>> group, int budget) {
        List<StoredEvent> stored;
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                jdbc.execute("select pg_advisory_xact_lock(" + APPEND_LOCK + ")");
                EventInsertion insertion = new EventInsertion(jdbc, catalogue, known);
                for (Appender.Pending<?> pending : group) {
                    write(pending, connection, insertion, budget);
                }
                stored = insertion.insert();
                connection.commit();
            } catch (RuntimeException | SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (CannotAcquireLockException anotherWriter) {
            throw Appender.busy();
        } catch (UncategorizedSQLException e) {
            throw e.getCause() instanceof SQLException sql && "55P03".equals(sql.getSQLState()) ? Appender.busy() : e;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("append", null, e);
        }
        known.stored(stored);
        feed.stored(stored);
        group.forEach(Appender.Pending::committed);
    }

    private static void write(Appender.Pending<?> pending, Connection connection, EventInsertion insertion, int budget)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        EventInsertion.Mark mark = insertion.mark();
        try {
            pending.write(insertion, budget);
            connection.releaseSavepoint(before);
        } catch (RuntimeException refused) {
            connection.rollback(before);
            insertion.backTo(mark);
            pending.fail(refused);
        }
    }
}
