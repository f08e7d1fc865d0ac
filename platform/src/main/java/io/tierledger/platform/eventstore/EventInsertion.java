package io.tierledger.platform.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Collects what the works of one transaction append, gives out positions and sequences, and inserts it all in one batch. */
final class EventInsertion implements WriteTransaction {
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String INSERT = """
            insert into domain_event (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                meta_data, payload, payload_revision, payload_type, time_stamp) values (?, ?, ?, ?, ?, ?, ?, '1', ?, ?)""";

    private final JdbcTemplate jdbc;
    private final EventCatalogue catalogue;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Map<String, String>> metadata = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();
    private final long first;

    /** How far the insertion had come, to go back to when a work is refused. */
    record Mark(int events) {}

    EventInsertion(JdbcTemplate jdbc, EventCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        Long highest = jdbc.queryForObject("select max(global_index) from domain_event", Long.class);
        this.first = highest == null ? 1 : highest + 1;
    }

    @Override
    public Map<String, Long> lastSequences(Collection<String> streams) {
        Set<String> unknown = new TreeSet<>();
        for (String stream : streams) {
            if (!last.containsKey(stream)) {
                unknown.add(stream);
            }
        }
        if (!unknown.isEmpty()) {
            load(unknown);
        }
        Map<String, Long> found = new HashMap<>();
        for (String stream : streams) {
            long sequence = Objects.requireNonNull(last.get(stream));
            if (sequence >= 0) {
                found.put(stream, sequence);
            }
        }
        return found;
    }

    private void load(Set<String> streams) {
        streams.forEach(stream -> last.put(stream, -1L));
        jdbc.query(
                """
                select s.stream, (select max(e.sequence_number) from domain_event e where e.aggregate_identifier = s.stream)
                from unnest(?) as s(stream)""",
                statement -> statement.setArray(
                        1, statement.getConnection().createArrayOf("text", streams.toArray(String[]::new))),
                row -> {
                    long sequence = row.getLong(2);
                    if (!row.wasNull()) {
                        last.put(row.getString(1), sequence);
                    }
                });
    }

    @Override
    public long append(NewEvent event) {
        if (!last.containsKey(event.stream())) {
            load(Set.of(event.stream()));
        }
        return append(event, Objects.requireNonNull(last.get(event.stream())) + 1);
    }

    @Override
    public long append(NewEvent event, long sequence) {
        if (!last.containsKey(event.stream())) {
            load(Set.of(event.stream()));
        }
        long expected = Objects.requireNonNull(last.get(event.stream())) + 1;
        if (sequence != expected) {
            throw new OptimisticLockingFailureException(
                    "stream %s goes on at %d, not at %d".formatted(event.stream(), expected, sequence));
        }
        long position = first + events.size();
        last.put(event.stream(), sequence);
        String name = catalogue.nameOf(event.payload().getClass());
        events.add(new StoredEvent(position, Uuid7.next(), event.stream(), sequence, name, event.payload(), now));
        metadata.add(event.metadata());
        return position;
    }

    @Override
    public JdbcOperations jdbc() {
        return jdbc;
    }

    Mark mark() {
        return new Mark(events.size());
    }

    void backTo(Mark mark) {
        Set<String> touched = events.subList(mark.events(), events.size()).stream()
                .map(StoredEvent::stream)
                .collect(Collectors.toSet());
        events.subList(mark.events(), events.size()).clear();
        metadata.subList(mark.events(), metadata.size()).clear();
        touched.forEach(last::remove);
        for (StoredEvent kept : events) {
            if (touched.contains(kept.stream())) {
                last.put(kept.stream(), kept.sequence());
            }
        }
    }

    List<StoredEvent> insert() {
        if (events.isEmpty()) {
            return events;
        }
        String time = now.toString();
        int[] row = {0};
        ParameterizedPreparedStatementSetter<StoredEvent> setter = (statement, event) -> {
            Map<String, String> meta = metadata.get(row[0]++);
            bind(statement, event, meta, time);
        };
        jdbc.batchUpdate(INSERT, events, events.size(), setter);
        return events;
    }

    private void bind(PreparedStatement statement, StoredEvent event, Map<String, String> meta, String time)
            throws SQLException {
        statement.setLong(1, event.position());
        statement.setString(2, event.stream());
        statement.setLong(3, event.sequence());
        statement.setString(
                4, event.stream().substring(0, Math.max(0, event.stream().indexOf(':'))));
        statement.setString(5, event.id().toString());
        statement.setBytes(6, meta.isEmpty() ? NO_METADATA : catalogue.encode(meta));
        statement.setBytes(7, catalogue.encode(event.event()));
        statement.setString(8, event.name());
        statement.setString(9, time);
    }
}
