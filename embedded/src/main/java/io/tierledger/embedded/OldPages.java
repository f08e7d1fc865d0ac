package io.tierledger.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Takes away what a server still holds of rows that were changed or deleted: old versions of rows and pages, usual values among its
 * statistics, and the write-ahead log with the pages as they were.
 */
final class OldPages {
    private static final String LAST_LOG =
            "select coalesce(max(name), '') from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'";
    private static final String LOG_NOW = "select pg_walfile_name(pg_current_wal_insert_lsn())";

    private OldPages() {}

    /** All tables of a database, its own catalogues among them, are written anew, statistics first. */
    static void takeOutOf(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze");
            statement.execute("vacuum full");
        }
    }

    /**
     * Moves beyond all files of the log that there are, also those that were kept to be written again, and has them deleted instead of
     * kept: a file that is written again holds what it held behind what was written.
     */
    static void takeOutOfTheLog(Connection server) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute("alter system set wal_recycle = off");
            statement.execute("select pg_reload_conf()");
            try {
                statement.execute("checkpoint");
                String last = text(statement, LAST_LOG);
                while (text(statement, LOG_NOW).compareTo(last) <= 0) {
                    statement.execute("select pg_logical_emit_message(false, 'tierledger', '')");
                    statement.execute("select pg_switch_wal()");
                    statement.execute("select pg_logical_emit_message(false, 'tierledger', '')");
                }
                statement.execute("checkpoint");
                statement.execute("checkpoint");
            } finally {
                statement.execute("alter system reset wal_recycle");
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
