package io.tierledger.platform.web.repeating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** In the service's own PostgreSQL, so that they outlive its process; kept for seven days, and readable with their keys alone. */
public final class StoredAnswers implements Answers {
    private final JdbcOperations jdbc;
    private final UUID process = UUID.randomUUID();

    public StoredAnswers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(KeyedAnswer keyed, byte[] request, byte @Nullable [] content, byte @Nullable [] sealed)
            implements Known {

        @Override
        public boolean isOf(String other) {
            return Arrays.equals(request, keyed.mark(other));
        }

        @Override
        public boolean held(String other) {
            return content == null || Arrays.equals(content, keyed.mark(other));
        }

        @Override
        public @Nullable Answer answer() {
            return sealed == null ? null : keyed.opened(sealed);
        }
    }

    @Override
    public @Nullable Known begin(Key key) {
        jdbc.update("delete from kept_answer where began_at < now() - interval '7 days'");
        KeyedAnswer keyed = KeyedAnswer.under(key);
        byte[] request = keyed.mark(key.request());
        int taken = jdbc.update("""
                insert into kept_answer (place, request, process, began_at) values (?, ?, ?, now())
                on conflict (place) do update set request = excluded.request, process = excluded.process, began_at = now()
                where kept_answer.answer is null and kept_answer.process <> excluded.process
                    and kept_answer.began_at < now() - interval '10 seconds'""", keyed.place(), request, process);
        return taken == 1 ? null : known(keyed, request);
    }

    private Known known(KeyedAnswer keyed, byte[] request) {
        List<Row> found = jdbc.query(
                "select request, content, answer from kept_answer where place = ?",
                (row, n) -> row(keyed, row),
                keyed.place());
        return found.isEmpty() ? new Row(keyed, request, null, null) : found.getFirst();
    }

    private static Row row(KeyedAnswer keyed, ResultSet row) throws SQLException {
        return new Row(keyed, row.getBytes(1), row.getBytes(2), row.getBytes(3));
    }

    @Override
    public void keep(Key key, @Nullable String content, Answer answer) {
        KeyedAnswer keyed = KeyedAnswer.under(key);
        jdbc.update(
                "update kept_answer set content = ?, answer = ? where place = ?",
                content == null ? null : keyed.mark(content),
                keyed.sealed(answer),
                keyed.place());
    }

    @Override
    public void forget(Key key) {
        jdbc.update("delete from kept_answer where place = ? and answer is null", (Object)
                KeyedAnswer.under(key).place());
    }
}
