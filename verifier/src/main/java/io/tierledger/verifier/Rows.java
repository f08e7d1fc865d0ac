package io.tierledger.verifier;

import io.tierledger.ledger.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a store, read and never written. */
final class Rows {
    private static final String COLUMNS = """
            select global_index, aggregate_identifier, sequence_number, payload_type, payload_revision, event_identifier, time_stamp,
                meta_data, payload
            from domain_event\s""";

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** In their order; positions that are missing are passed over. */
    List<Row> after(long position, int limit) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where global_index > ? order by global_index limit ?")) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<Row> rows = new ArrayList<>(limit);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    Optional<Row> at(String stream, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(COLUMNS + "where aggregate_identifier = ? and sequence_number = ?")) {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(row(found)) : Optional.empty();
            }
        }
    }

    /** 0 in an empty store. */
    long last() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(global_index), 0) from domain_event");
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getLong(1),
                found.getString(2),
                found.getLong(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getString(7),
                found.getBytes(8),
                found.getBytes(9));
    }
}
