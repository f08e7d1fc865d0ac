package io.tierledger.platform.proving;

import io.tierledger.ledger.Row;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the store as they stand there: nothing is unpacked, and whatever form a payload has is what is hashed. */
final class StoredRows {
    private static final String AFTER = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, event_identifier, time_stamp,
                meta_data, payload
            from domain_event where global_index > ? order by global_index limit ?""";

    private final JdbcTemplate jdbc;

    StoredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException if a position is missing */
    List<Row> after(long position, int limit) {
        List<Row> rows = jdbc.query(
                AFTER,
                (row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBytes(8),
                        row.getBytes(9)),
                position,
                limit);
        long expected = position;
        for (Row row : rows) {
            if (row.position() != ++expected) {
                throw new IllegalStateException("there is no event at " + expected);
            }
        }
        return rows;
    }

    /** 0 in an empty store. */
    long last() {
        Long last = jdbc.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
        return last == null ? 0 : last;
    }
}
