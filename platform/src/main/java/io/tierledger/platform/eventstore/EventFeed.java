package io.tierledger.platform.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of a store, kept in memory between the appender and the readers behind it, so that a reader in step reads
 * nothing from disk. Whoever is further behind reads the table; both answer the same.
 */
public final class EventFeed {
    private static final int KEPT = 50_000;

    /** A ring: an event stands at its position modulo the ring's length. */
    private final @Nullable StoredEvent[] newest = new StoredEvent[KEPT];

    private long first = 1;
    private long last;

    synchronized void stored(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        long next = events.getFirst().position();
        if (next != last + 1) {
            first = next;
        }
        for (StoredEvent event : events) {
            newest[(int) (event.position() % KEPT)] = event;
        }
        last = events.getLast().position();
        first = Math.max(first, last - KEPT + 1);
        notifyAll();
    }

    /** Up to {@code limit} events after {@code position}, or none when the feed does not reach back that far. */
    synchronized List<StoredEvent> after(long position, int limit) {
        if (position + 1 < first || position >= last) {
            return List.of();
        }
        int size = (int) Math.min(limit, last - position);
        List<StoredEvent> found = new ArrayList<>(size);
        for (long at = position + 1; at <= position + size; at++) {
            found.add(Objects.requireNonNull(newest[(int) (at % KEPT)]));
        }
        return found;
    }

    /** Waits until something was stored after {@code position} by this process, or the time is up. */
    public synchronized void awaitBeyond(long position, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (last <= position) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
