package io.tierledger.customer.importing.runs;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.RowError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Imports and what became of them, in PostgreSQL: they outlive a restart. */
public final class ImportRuns {
    public static final int MOST_ERRORS = 1_000;

    private final JdbcOperations jdbc;
    private final Clock clock;

    public ImportRuns(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins an import; one that failed may be sent again under its own name.
     *
     * @throws Refused 409 when the id names another import
     */
    public void begin(UUID id, ImportKind kind) {
        jdbc.update("delete from import_run where id = ? and state = 'FAILED' and kind = ?", id, kind.word());
        int begun = jdbc.update(
                "insert into import_run (id, kind, state, started_at) values (?, ?, 'RECEIVING', ?) on conflict do nothing",
                id,
                kind.word(),
                now());
        if (begun == 0) {
            throw new Refused(
                    409,
                    "import-exists",
                    "There is an import " + id + " already.",
                    Map.of("location", "/api/imports/" + id));
        }
    }

    /** Ends with the position of its {@code import-completed}; in the transaction that stores that event. */
    public void store(JdbcOperations transaction, UUID id, long completedPosition) {
        transaction.update(
                "update import_run set state = 'STORED', ended_at = ?, completed_position = ? where id = ?",
                now(),
                completedPosition,
                id);
    }

    public void fail(UUID id, String why) {
        jdbc.update(
                "update import_run set state = 'FAILED', ended_at = ?, failure = ? where id = ? and state = 'RECEIVING'",
                now(),
                why,
                id);
    }

    /** What was receiving when this service stopped has failed; its stored rows stay, and sending it again is safe. */
    public void failInterrupted() {
        jdbc.update(
                "update import_run set state = 'FAILED', ended_at = ?, failure = ? where state = 'RECEIVING'",
                now(),
                "The service was stopped while the import came in; what was stored stays, send it again.");
    }

    /** What should be known of the file, a line each; {@link KeptWarnings} tells them. */
    public void warn(UUID id, List<String> warnings) {
        if (!warnings.isEmpty()) {
            String stored = String.join("\n", warnings).replace('\0', ' ');
            jdbc.update("update import_run set warnings = ? where id = ?", stored, id);
        }
    }

    public Optional<ImportView> find(UUID id) {
        return jdbc.query("select * from import_run where id = ?", (row, n) -> view(row), id).stream()
                .findFirst();
    }

    public List<ImportView> latest(ImportPlace after, int limit) {
        return jdbc.query(
                "select * from import_run where (started_at, id) < (?, ?) order by started_at desc, id desc limit ?",
                (row, n) -> view(row),
                Timestamp.from(after.startedAt()),
                after.id(),
                limit);
    }

    /** Stored and not settled yet. */
    public List<ImportView> unsettled() {
        return jdbc.query("select * from import_run where state = 'STORED'", (row, n) -> view(row));
    }

    /** A stage ({@code scored}, {@code tiered}, {@code planned}) has said that it has settled. */
    public void reached(UUID id, String stage, List<String> parked) {
        jdbc.update(
                "update import_run set %1$s_at = coalesce(%1$s_at, ?), parked_customers = ? where id = ?"
                        .formatted(stage),
                now(),
                String.join("\n", parked),
                id);
    }

    public void settle(UUID id) {
        jdbc.update(
                "update import_run set state = 'SETTLED', settled_at = ? where id = ? and state = 'STORED'", now(), id);
    }

    public List<RowError> errors(UUID id) {
        return jdbc.query(
                "select line, field, code, message from import_error where import_id = ? order by line, number",
                (row, n) -> new RowError(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ImportView view(ResultSet row) throws SQLException {
        String parked = row.getString("parked_customers");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("parked"),
                row.getLong("quarantined"),
                row.getLong("late"),
                new ImportView.Stages(moment(row, "scored_at"), moment(row, "tiered_at"), moment(row, "planned_at")),
                parked.isEmpty() ? List.of() : List.of(parked.split("\n")),
                java.util.Objects.requireNonNull(moment(row, "started_at")),
                moment(row, "ended_at"),
                moment(row, "settled_at"),
                row.getObject("completed_position", Long.class),
                row.getString("failure"),
                row.getString("warnings").lines().toList());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
