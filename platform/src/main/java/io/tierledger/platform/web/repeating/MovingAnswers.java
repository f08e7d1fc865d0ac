package io.tierledger.platform.web.repeating;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Answers that stood in clear beside their keys are sealed with them, and keys and table are gone: V12. */
public final class MovingAnswers implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12");
    }

    @Override
    public String getDescription() {
        return "kept answers are sealed";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet before = statement.executeQuery("""
                        select person, key, request, content, status, headers, body, process, began_at from answer_by_key
                        where began_at >= now() - interval '7 days'""");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into kept_answer (place, request, content, answer, process, began_at)
                        values (?, ?, ?, ?, ?, ?)""")) {
            while (before.next()) {
                move(before, insert);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table answer_by_key");
        }
    }

    private static void move(ResultSet before, PreparedStatement insert) throws SQLException {
        String request = before.getString("request");
        String content = before.getString("content");
        KeyedAnswer keyed = KeyedAnswer.under(new Key(before.getString("person"), before.getString("key"), request));
        insert.setBytes(1, keyed.place());
        insert.setBytes(2, keyed.mark(request));
        insert.setBytes(3, content == null ? null : keyed.mark(content));
        int status = before.getInt("status");
        insert.setBytes(
                4,
                before.wasNull()
                        ? null
                        : keyed.sealed(new Answer(status, before.getString("headers"), before.getString("body"))));
        insert.setObject(5, before.getObject("process"));
        insert.setObject(6, before.getObject("began_at"));
        insert.executeUpdate();
    }
}
