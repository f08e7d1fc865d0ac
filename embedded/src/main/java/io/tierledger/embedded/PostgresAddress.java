package io.tierledger.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server without a database, such as {@code jdbc:postgresql://127.0.0.1:5432/?user=postgres}. */
record PostgresAddress(String server, String parameters) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAddress.class);
    private static final Pattern WITHOUT_DATABASE = Pattern.compile("(jdbc:postgresql://[^/?]+)/?(?:\\?(.*))?");
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String DATABASE_EXISTS = "42P04";

    /** @throws IllegalArgumentException if the text is no such address, or already names a database */
    static PostgresAddress parse(String text) {
        Matcher matcher = WITHOUT_DATABASE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A PostgreSQL address looks like jdbc:postgresql://host:5432/?user=name and names no database.");
        }
        String given = matcher.group(2) == null ? "" : matcher.group(2);
        return new PostgresAddress(
                matcher.group(1), given.contains("reWriteBatchedInserts=") ? given : batching(given));
    }

    private static String batching(String given) {
        return given.isEmpty() ? "reWriteBatchedInserts=true" : given + "&reWriteBatchedInserts=true";
    }

    String jdbcUrl(String database) {
        if (!DATABASE_NAME.matcher(database).matches()) {
            throw new IllegalArgumentException("A database name is in lower case, digits, - and _: " + database);
        }
        return server + "/" + database + "?" + parameters;
    }

    /** For a server elsewhere, which may be down for now or may not let its user create databases: its users will find out. */
    String jdbcUrlOfExistingOrNew(String database) {
        try {
            createIfMissing(database);
        } catch (SQLException e) {
            LOG.warn("The database {} at {} is not reachable yet: {}", database, server, e.getMessage());
        }
        return jdbcUrl(database);
    }

    /** Creates the database unless it exists; the user must be allowed to connect to {@code postgres} if it does not. */
    void createIfMissing(String database) throws SQLException {
        createIfMissing(database, this::create);
    }

    /** Makes a database. */
    @FunctionalInterface
    interface Creating {
        void create(String database) throws SQLException;
    }

    void createIfMissing(String database, Creating creating) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database))) {
            connection.isValid(1);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            creating.create(database);
        }
    }

    private void create(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            if (!DATABASE_EXISTS.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Leaves out the parameters: they may hold a password. */
    @Override
    public String toString() {
        return server;
    }
}
