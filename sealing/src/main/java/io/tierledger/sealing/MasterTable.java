package io.tierledger.sealing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Since when there are which master keys, and which of them has wrapped which rows; no secrets. */
final class MasterTable {
    private static final long LOCK = 0x6d61_7374_6572L;
    /** Tink writes the id of the key behind a first byte of one. */
    private static final String WRAPPED_BY = "substring(wrapped from 2 for 4)";

    private final JdbcTemplate jdbc;

    MasterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Subject subject, int epoch, byte[] wrapped) {}

    /** Does it unless somebody else is doing it. */
    void alone(Runnable work) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var lock = connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                    var unlock = connection.prepareStatement("select pg_advisory_unlock(" + LOCK + ")");
                    var taken = lock.executeQuery()) {
                if (!taken.next() || !taken.getBoolean(1)) {
                    return false;
                }
                try {
                    work.run();
                } finally {
                    unlock.execute();
                }
                return true;
            }
        });
    }

    /** Keys that nobody noted before are as old as this moment. */
    void note(Collection<Integer> ids, Instant now) {
        List<Object[]> rows = ids.stream()
                .map(id -> new Object[] {id, now.atOffset(ZoneOffset.UTC)})
                .toList();
        jdbc.batchUpdate("insert into master_key (id, drawn_at) values (?, ?) on conflict do nothing", rows);
    }

    /** Oldest first. */
    Map<Integer, Instant> drawn() {
        Map<Integer, Instant> drawn = new LinkedHashMap<>();
        jdbc.query("select id, drawn_at from master_key order by drawn_at, id", row -> {
            drawn.put(row.getInt(1), row.getTimestamp(2).toInstant());
        });
        return drawn;
    }

    void forget(Collection<Integer> ids) {
        jdbc.batchUpdate(
                "delete from master_key where id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** Some that another key than this one has wrapped. */
    List<Row> notWrappedBy(int id, int most) {
        return jdbc.query(
                "select kind, subject, epoch, wrapped from subject_key where " + WRAPPED_BY
                        + " <> int4send(?) order by kind, subject, epoch limit ?",
                (row, number) -> new Row(
                        new Subject(Subject.Kind.of(row.getString(1)), row.getString(2)),
                        row.getInt(3),
                        row.getBytes(4)),
                id,
                most);
    }

    /** One that was destroyed or wrapped anew meanwhile is left alone. */
    void wrapAnew(Map<Row, byte[]> anew) {
        jdbc.batchUpdate(
                "update subject_key set wrapped = ? where kind = ? and subject = ? and epoch = ? and wrapped = ?",
                anew.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue(),
                            one.getKey().subject().kind().word(),
                            one.getKey().subject().id(),
                            one.getKey().epoch(),
                            one.getKey().wrapped()
                        })
                        .toList());
    }
}
