package io.tierledger.platform.eventstore;

import java.nio.charset.StandardCharsets;
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
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects what the works of one transaction append, gives out positions and sequences, and sends it all at once. */
final class EventInsertion implements WriteTransaction {
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final JdbcTemplate jdbc;
    private final EventCatalogue catalogue;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Map<String, String>> metadata = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();
    private final long first;
    private final KnownSequences known;

    /** How far the insertion had come, to go back to when a work is refused. */
    record Mark(int events) {}

    EventInsertion(JdbcTemplate jdbc, EventCatalogue catalogue, KnownSequences known) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        Long highest = jdbc.queryForObject("select max(global_index) from domain_event", Long.class);
        this.first = highest == null ? 1 : highest + 1;
        this.known = known;
        known.holdAt(first - 1);
    }

    @Override
    public Map<String, Long> lastSequences(Collection<String> streams) {
        Set<String> unknown = new TreeSet<>();
        for (String stream : streams) {
            if (!isLoaded(stream)) {
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

    private boolean isLoaded(String stream) {
        if (last.containsKey(stream)) {
            return true;
        }
        Long sequence = known.of(stream);
        if (sequence != null) {
            last.put(stream, sequence);
        }
        return sequence != null;
    }

    /** -1 for a stream without events. */
    private long last(String stream) {
        if (!isLoaded(stream)) {
            load(Set.of(stream));
        }
        return Objects.requireNonNull(last.get(stream));
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
        return append(event, last(event.stream()) + 1);
    }

    @Override
    public long append(NewEvent event, long sequence) {
        long expected = last(event.stream()) + 1;
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
        EventRows rows = new EventRows();
        String time = now.toString();
        for (int i = 0; i < events.size(); i++) {
            StoredEvent event = events.get(i);
            Map<String, String> meta = metadata.get(i);
            rows.add(
                    event,
                    meta.isEmpty() ? NO_METADATA : catalogue.encodeMetadata(meta),
                    catalogue.encode(event.event()),
                    time);
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.insert(connection);
            return true;
        });
        return events;
    }
}
