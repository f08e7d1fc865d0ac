package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.NewEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input or given with all it causes, stored whole or in parts that are remembered.
 *
 * @param sequence of the input; for a given, of the input it came after
 * @param given position of the given; 0 for an input
 * @param mark of what this input, relayed as its last event, marks the end; null for others
 * @param parks keys set aside by this unit
 */
record UnitOfWork(
        long sequence,
        long given,
        List<NewEvent> events,
        @Nullable Mark mark,
        List<ParkedKey> parks) {

    /** A key set aside, and the first input that waits. */
    record ParkedKey(String key, long sequence, String reason) {}

    /** What it adds to the work of storing: itself and its events. */
    int size() {
        return 1 + events.size();
    }

    boolean isGiven() {
        return given > 0;
    }
}
