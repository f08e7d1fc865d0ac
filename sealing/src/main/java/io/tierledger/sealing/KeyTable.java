package io.tierledger.sealing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The table of wrapped keys, in a database of its own. Services look up and add; {@link KeyEraser} alone destroys, and nothing deletes. */
final class KeyTable {
    private static final String NEWEST = """
            select distinct on (kind, subject) kind, subject, epoch, wrapped
            from subject_key natural join unnest(?::text[], ?::text[]) as wanted(kind, subject)
            order by kind, subject, epoch desc""";
    private static final String OF_EPOCHS = """
            select kind, subject, epoch, wrapped
            from subject_key natural join unnest(?::text[], ?::text[], ?::integer[]) as wanted(kind, subject, epoch)""";
    private final JdbcTemplate jdbc;

    KeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param wrapped null once destroyed */
    record Row(int epoch, byte @Nullable [] wrapped) {}

    /** The newest of each that has any. */
    Map<Subject, Row> newest(Collection<Subject> subjects) {
        Map<String, Subject> byWords = new HashMap<>();
        subjects.forEach(subject -> byWords.put(subject.toString(), subject));
        RowMapper<Map.Entry<Subject, Row>> each = (row, number) -> Map.entry(
                byWords.get(row.getString("kind") + " " + row.getString("subject")),
                new Row(row.getInt("epoch"), row.getBytes("wrapped")));
        Map<Subject, Row> found = new HashMap<>();
        asked(() -> jdbc.query(NEWEST, each, words(subjects), ids(subjects)))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Of these epochs; those that never were are absent. */
    Map<Epoch, Row> of(Collection<Epoch> epochs) {
        List<Subject> subjects = epochs.stream().map(Epoch::subject).toList();
        Integer[] numbers = epochs.stream().map(Epoch::number).toArray(Integer[]::new);
        RowMapper<Map.Entry<Epoch, Row>> each = (row, number) -> Map.entry(
                new Epoch(
                        new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject")),
                        row.getInt("epoch")),
                new Row(row.getInt("epoch"), row.getBytes("wrapped")));
        Map<Epoch, Row> found = new HashMap<>();
        asked(() -> jdbc.query(OF_EPOCHS, each, words(subjects), ids(subjects), numbers))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    boolean isEmpty() {
        return asked(() -> jdbc.queryForList("select 1 from subject_key limit 1"))
                .isEmpty();
    }

    /** Adds first keys, committed when this returns; whoever was faster has made the key. */
    void add(Map<Subject, byte[]> wrapped) {
        List<Object[]> rows = wrapped.entrySet().stream()
                .map(one ->
                        new Object[] {one.getKey().kind().word(), one.getKey().id(), one.getValue()})
                .toList();
        asked(() -> jdbc.batchUpdate(
                "insert into subject_key (kind, subject, epoch, wrapped) values (?, ?, 1, ?) on conflict do nothing",
                rows));
    }

    /** Adds the key of that epoch; whoever was faster has made it. */
    void add(Subject subject, int epoch, byte[] wrapped) {
        asked(() -> jdbc.update(
                "insert into subject_key (kind, subject, epoch, wrapped) values (?, ?, ?, ?) on conflict do nothing",
                subject.kind().word(),
                subject.id(),
                epoch,
                wrapped));
    }

    /** Destroys the keys of the first {@code epochs}, committed when this returns; what is destroyed already stays as it is. */
    int destroy(Subject subject, int epochs, String erasure, Instant at) {
        return asked(() ->
                jdbc.update("""
                insert into subject_key (kind, subject, epoch, destroyed_at, erasure)
                select ?, ?, epoch, ?, ? from generate_series(1, ?) as epoch
                on conflict (kind, subject, epoch) do update
                set wrapped = null, destroyed_at = excluded.destroyed_at, erasure = excluded.erasure
                where subject_key.wrapped is not null""", subject.kind().word(), subject.id(), at.atOffset(ZoneOffset.UTC), erasure, epochs));
    }

    /** The last key of each subject of a kind that was destroyed. */
    List<KeyEraser.Destroyed> destroyed(Subject.Kind kind) {
        RowMapper<KeyEraser.Destroyed> each = (row, number) -> new KeyEraser.Destroyed(
                new Subject(kind, row.getString("subject")), row.getInt("epoch"), row.getString("erasure"));
        return asked(() -> jdbc.query("""
                select distinct on (subject) subject, epoch, erasure from subject_key
                where kind = ? and wrapped is null order by subject, epoch desc""", each, kind.word()));
    }

    private static String[] words(Collection<Subject> subjects) {
        return subjects.stream().map(subject -> subject.kind().word()).toArray(String[]::new);
    }

    private static String[] ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toArray(String[]::new);
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException away) {
            throw new KeysAway("the table of keys does not answer", away);
        }
    }
}
