package io.tierledger.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Reads the store. Every answer is in the order of positions; nothing that was committed is ever skipped. */
public final class EventLog {
    private static final String COLUMNS =
            "select global_index, event_identifier, aggregate_identifier, sequence_number, payload_type, payload, time_stamp from domain_event ";

    private final JdbcTemplate jdbc;
    private final EventCatalogue catalogue;
    private final EventFeed feed;

    public EventLog(JdbcTemplate jdbc, EventCatalogue catalogue, EventFeed feed) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.feed = feed;
    }

    /** Up to {@code limit} events after {@code position}. */
    public List<StoredEvent> after(long position, int limit) {
        List<StoredEvent> fresh = feed.after(position, limit);
        if (!fresh.isEmpty()) {
            return fresh;
        }
        return read("where global_index > ? order by global_index limit ?", statement -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** Up to {@code limit} events after {@code position} that carry one of these stored names. */
    public List<StoredEvent> after(long position, int limit, Set<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return read(
                "where payload_type in (" + quoted(names) + ") and global_index > ? order by global_index limit ?",
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                });
    }

    /**
     * Some of the events that carry these names, and where to go on.
     *
     * @param upTo position after which the next look begins: rare events are not sought again among all the others that were passed
     * @param more whether there may be others by now
     */
    public record Found(List<StoredEvent> events, long upTo, boolean more) {}

    /** As {@link #after(long, int, Set)}, for whoever follows the events of a few names. */
    public Found since(long position, int limit, Set<String> names) {
        long last = lastPosition();
        List<StoredEvent> events = after(position, limit, names);
        boolean more = events.size() == limit;
        long newest = events.isEmpty() ? position : events.getLast().position();
        return new Found(events, more ? newest : Math.max(last, newest), more);
    }

    /** Written into the statement, so that every plan may use an index that is of some names only. */
    private static String quoted(Set<String> names) {
        return names.stream()
                .sorted()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(","));
    }

    /** All events of one stream, in its order. */
    public List<StoredEvent> stream(String stream) {
        return read("where aggregate_identifier = ? order by sequence_number", s -> s.setString(1, stream));
    }

    /** Place of a stream's newest event in it; -1 for a stream without events. */
    public long lastSequence(String stream) {
        Long last = jdbc.queryForObject(
                "select coalesce(max(sequence_number), -1) from domain_event where aggregate_identifier = ?",
                Long.class,
                stream);
        return last == null ? -1 : last;
    }

    /** All events of several streams; streams without events are absent. */
    public Map<String, List<StoredEvent>> streams(Collection<String> streams) {
        Map<String, List<StoredEvent>> found = new HashMap<>();
        read(
                        "where aggregate_identifier = any(?) order by aggregate_identifier, sequence_number",
                        s -> s.setArray(1, s.getConnection().createArrayOf("text", streams.toArray())))
                .forEach(e -> found.computeIfAbsent(e.stream(), none -> new ArrayList<>())
                        .add(e));
        return found;
    }

    /** The events at these positions, in order; positions without an event are passed over. */
    public List<StoredEvent> at(Collection<Long> positions) {
        return read(
                "where global_index = any(?) order by global_index",
                s -> s.setArray(1, s.getConnection().createArrayOf("bigint", positions.toArray())));
    }

    /** Position of the newest event; 0 in an empty store. */
    public long lastPosition() {
        Long last = jdbc.queryForObject("select coalesce(max(global_index), 0) from domain_event", Long.class);
        return last == null ? 0 : last;
    }

    /** Number of events per stored name. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query("select payload_type, count(*) from domain_event group by 1 order by 1", row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    public EventFeed feed() {
        return feed;
    }

    private List<StoredEvent> read(String where, PreparedStatementSetter parameters) {
        return jdbc.query(COLUMNS + where, parameters, (row, n) -> event(row));
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        String name = row.getString(5);
        return new StoredEvent(
                row.getLong(1),
                UUID.fromString(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                name,
                catalogue.decode(name, row.getBytes(6)),
                Instant.parse(row.getString(7)));
    }
}
