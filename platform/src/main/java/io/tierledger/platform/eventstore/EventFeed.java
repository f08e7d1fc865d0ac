package io.tierledger.platform.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest events of a store, kept in memory between the appender and the readers behind it, so that a reader in step reads
 * nothing from disk. Whoever is further behind reads the table; both answer the same.
 */
public final class EventFeed {
    private static final int KEPT = 50_000;

    private final ArrayDeque<StoredEvent> newest = new ArrayDeque<>();
    private long last;

    synchronized void stored(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!newest.isEmpty() && newest.getLast().position() + 1 != events.getFirst().position()) {
            newest.clear();
        }
        newest.addAll(events);
        while (newest.size() > KEPT) {
            newest.removeFirst();
        }
        last = events.getLast().position();
        notifyAll();
    }

    /** Up to {@code limit} events after {@code position}, or none when the feed does not reach back that far. */
    synchronized List<StoredEvent> after(long position, int limit) {
        StoredEvent first = newest.peekFirst();
        if (first == null || first.position() > position + 1) {
            return List.of();
        }
        List<StoredEvent> found = new ArrayList<>(Math.min(limit, newest.size()));
        long skip = position + 1 - first.position();
        for (StoredEvent event : newest) {
            if (skip-- > 0) {
                continue;
            }
            if (found.size() == limit) {
                break;
            }
            found.add(event);
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
