package io.tierledger.platform.web.repeating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** In the service's own PostgreSQL, so that they outlive its process; kept for seven days. */
public final class StoredAnswers implements Answers {
    private final JdbcOperations jdbc;
    private final UUID process = UUID.randomUUID();

    public StoredAnswers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable Known begin(Key key) {
        jdbc.update("delete from answer_by_key where began_at < now() - interval '7 days'");
        int taken = jdbc.update("""
                insert into answer_by_key (person, key, request, process, began_at) values (?, ?, ?, ?, now())
                on conflict (person, key) do update set request = excluded.request, process = excluded.process, began_at = now()
                where answer_by_key.status is null and answer_by_key.process <> excluded.process
                    and answer_by_key.began_at < now() - interval '10 seconds'""", key.person(), key.key(), key.request(), process);
        return taken == 1 ? null : known(key);
    }

    private Known known(Key key) {
        List<Known> found = jdbc.query(
                "select request, content, status, headers, body from answer_by_key where person = ? and key = ?",
                (row, n) -> new Known(row.getString(1), row.getString(2), answer(row)),
                key.person(),
                key.key());
        return found.isEmpty() ? new Known(key.request(), null, null) : found.getFirst();
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        int status = row.getInt(3);
        return row.wasNull() ? null : new Answer(status, row.getString(4), row.getString(5));
    }

    @Override
    public void keep(Key key, @Nullable String content, Answer answer) {
        jdbc.update(
                "update answer_by_key set content = ?, status = ?, headers = ?, body = ? where person = ? and key = ?",
                content,
                answer.status(),
                answer.headers(),
                answer.body(),
                key.person(),
                key.key());
    }

    @Override
    public void forget(Key key) {
        jdbc.update(
                "delete from answer_by_key where person = ? and key = ? and status is null", key.person(), key.key());
    }
}
