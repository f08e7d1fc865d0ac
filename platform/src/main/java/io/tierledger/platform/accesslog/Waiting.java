package io.tierledger.platform.accesslog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows on their way to the store, the oldest first. Many add, one takes. */
final class Waiting {
    private final Queue<Row> rows = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final int most;

    Waiting(int most) {
        this.most = most;
    }

    void add(Row row) {
        rows.add(row);
        count.incrementAndGet();
    }

    boolean isFull() {
        return count.get() >= most;
    }

    int count() {
        return count.get();
    }

    /** The first of them; they wait until they are {@link #stored}. */
    List<Row> first(int limit) {
        List<Row> first = new ArrayList<>();
        Iterator<Row> each = rows.iterator();
        while (first.size() < limit && each.hasNext()) {
            first.add(each.next());
        }
        return first;
    }

    void stored(int those) {
        for (int i = 0; i < those; i++) {
            rows.remove();
            count.decrementAndGet();
        }
    }
}
