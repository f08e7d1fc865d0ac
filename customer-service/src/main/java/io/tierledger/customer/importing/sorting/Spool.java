package io.tierledger.customer.importing.sorting;

import io.tierledger.platform.web.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that is read to its end before any is applied: in memory while they are few, then on disk in stretches that are
 * in order of day each. Given back in order of day, and within a day as they came. A file in order is one stretch, written and
 * read once.
 */
public final class Spool<T> implements AutoCloseable {
    static final int IN_MEMORY = 20_000;

    private final Packing<T> packing;
    private final List<KeptRow<T>> latest = new ArrayList<>();
    private final List<Run<T>> runs = new ArrayList<>();
    private @Nullable FileChannel file;
    private long size;
    private int last = Integer.MIN_VALUE;
    private boolean inOrder = true;

    public Spool(Packing<T> packing) {
        this.packing = packing;
    }

    /** @throws Refused 507 when the disk is full */
    public void add(KeptRow<T> kept) {
        inOrder &= kept.day() >= last;
        last = kept.day();
        size++;
        latest.add(kept);
        if (latest.size() == IN_MEMORY) {
            toDisk();
        }
    }

    /** Whether the rows came in order of day. */
    public boolean isInOrder() {
        return inOrder;
    }

    public long size() {
        return size;
    }

    private void toDisk() {
        sort();
        try {
            FileChannel open = file == null ? NamelessFile.open() : file;
            file = open;
            if (runs.isEmpty() || !runs.getLast().continuesWith(latest)) {
                runs.add(new Run<>(open, packing));
            }
            runs.getLast().add(latest);
        } catch (IOException full) {
            throw new Refused(
                    507, "no-room", "There is no room on the disk to keep the file while it is read.", Map.of());
        }
        latest.clear();
    }

    private void sort() {
        if (!inOrder) {
            latest.sort(Comparator.comparingInt(KeptRow::day));
        }
    }

    /** All rows from the first day to the last. May be asked for more than once. */
    public Run.Rows<T> rows() throws IOException {
        sort();
        List<Head<T>> heads = new ArrayList<>();
        for (Run<T> run : runs) {
            heads.add(new Head<>(run.reader(), heads.size()));
        }
        var inMemory = latest.iterator();
        heads.add(new Head<>(() -> inMemory.hasNext() ? inMemory.next() : null, heads.size()));
        PriorityQueue<Head<T>> first = new PriorityQueue<>();
        for (Head<T> head : heads) {
            if (head.moves()) {
                first.add(head);
            }
        }
        return () -> next(first);
    }

    private static <T> @Nullable KeptRow<T> next(PriorityQueue<Head<T>> first) throws IOException {
        Head<T> head = first.poll();
        if (head == null) {
            return null;
        }
        KeptRow<T> kept = head.kept;
        if (head.moves()) {
            first.add(head);
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** The first row of a stretch that was not given back yet. */
    private static final class Head<T> implements Comparable<Head<T>> {
        private final Run.Rows<T> rows;
        private final int number;
        private @Nullable KeptRow<T> kept;

        Head(Run.Rows<T> rows, int number) {
            this.rows = rows;
            this.number = number;
        }

        boolean moves() throws IOException {
            kept = rows.next();
            return kept != null;
        }

        @Override
        public int compareTo(Head<T> other) {
            int byDay = Integer.compare(day(), other.day());
            return byDay != 0 ? byDay : Integer.compare(number, other.number);
        }

        private int day() {
            return kept == null ? Integer.MAX_VALUE : kept.day();
        }
    }
}
