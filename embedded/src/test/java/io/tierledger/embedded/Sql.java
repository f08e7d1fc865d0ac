package io.tierledger.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Statements as tests write them: one connection each. */
final class Sql {
    private Sql() {}

    static void execute(String url, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    static String query(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
