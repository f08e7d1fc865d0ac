package io.tierledger.tier.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest changes, in the order of the store, as many as fit. Every change after {@code floor} up to {@code reached} is here. */
final class RecentChanges {
    private final @Nullable ChangeFrame[] ring;
    private long next;
    private long first;
    private long floor;
    private long reached;

    RecentChanges(int size) {
        ring = new ChangeFrame[size];
    }

    /** Forgets all; whoever wants something older than {@code position} must read the store. */
    synchronized void restart(long position) {
        first = next;
        floor = position;
        reached = position;
    }

    synchronized void add(List<ChangeFrame> frames, long upTo) {
        for (ChangeFrame frame : frames) {
            if (next - first == ring.length) {
                floor = java.util.Objects.requireNonNull(ring[(int) (first % ring.length)]).position;
                first++;
            }
            ring[(int) (next++ % ring.length)] = frame;
        }
        reached = Math.max(reached, upTo);
    }

    synchronized long reached() {
        return reached;
    }

    /** Up to {@code most} changes after a position; null when that position is older than what is kept. */
    synchronized @Nullable List<ChangeFrame> after(long position, int most) {
        if (position < floor) {
            return null;
        }
        List<ChangeFrame> found = new ArrayList<>(Math.min(most, 16));
        for (long i = indexAfter(position); i < next && found.size() < most; i++) {
            found.add(java.util.Objects.requireNonNull(ring[(int) (i % ring.length)]));
        }
        return found;
    }

    private long indexAfter(long position) {
        long low = first;
        long high = next;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (java.util.Objects.requireNonNull(ring[(int) (middle % ring.length)]).position <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
