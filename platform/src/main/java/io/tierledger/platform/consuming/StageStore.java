package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** What a stage keeps in its event store's database beside the events: positions, places of givens, parked keys, markers. */
final class StageStore {
    private final JdbcOperations jdbc;
    private final String source;

    /** How far a partition is stored: all inputs up to {@code sequence} and the first {@code done} events of the next. */
    record Stored(long sequence, int done, long version) {}

    /** Where a given was handled, and how many of its events are stored (-1: all). */
    record Place(long afterSequence, int done) {}

    StageStore(JdbcOperations jdbc, String source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    Stored stored(int partition) {
        jdbc.update("insert into consumption values (?, ?, 0, 0, 0) on conflict do nothing", source, partition);
        Stored stored = jdbc.queryForObject(
                "select sequence, done, version from consumption where source = ? and partition_number = ?",
                (row, n) -> new Stored(row.getLong(1), row.getInt(2), row.getLong(3)),
                source,
                partition);
        if (stored == null) {
            throw new IllegalStateException("no position of " + source + " partition " + partition);
        }
        return stored;
    }

    Map<Long, Place> places(int partition) {
        Map<Long, Place> places = new HashMap<>();
        jdbc.query(
                "select position, after_sequence, done from given_place where partition_number = ?",
                row -> {
                    places.put(row.getLong(1), new Place(row.getLong(2), row.getInt(3)));
                },
                partition);
        return places;
    }

    /** Compare and set; a writer that was overtaken fails and writes nothing. */
    void move(WriteTransaction transaction, int partition, Stored from, long sequence, int done) {
        int moved = transaction
                .jdbc()
                .update(
                        "update consumption set sequence = ?, done = ?, version = version + 1 where source = ? and partition_number = ? and version = ?",
                        sequence,
                        done,
                        source,
                        partition,
                        from.version());
        if (moved != 1) {
            throw new Overtaken(source, partition);
        }
    }

    void place(WriteTransaction transaction, int partition, long position, long afterSequence, int done) {
        transaction
                .jdbc()
                .update(
                        "insert into given_place values (?, ?, ?, ?) on conflict (partition_number, position) do update set done = excluded.done",
                        partition,
                        position,
                        afterSequence,
                        done);
    }

    void park(WriteTransaction transaction, int partition, UnitOfWork.ParkedKey parked) {
        transaction
                .jdbc()
                .update(
                        "insert into parked_key values (?, ?, ?, ?) on conflict do nothing",
                        partition,
                        parked.key(),
                        parked.sequence(),
                        parked.reason());
    }

    void release(WriteTransaction transaction, int partition, String key) {
        transaction.jdbc().update("delete from parked_key where partition_number = ? and key = ?", partition, key);
    }

    void mark(WriteTransaction transaction, Mark mark, int partition, long position) {
        transaction
                .jdbc()
                .update(
                        "insert into marker (id, partition_number, position, of_erasure) values (?, ?, ?, ?) on conflict do nothing",
                        mark.id(),
                        partition,
                        position,
                        mark.ofErasure());
    }

    /** Another instance handles this partition now. */
    static final class Overtaken extends RuntimeException {
        Overtaken(String source, int partition) {
            super("another instance handles partition " + partition + " of " + source);
        }
    }
}
