package io.tierledger.customer.importing;

import io.tierledger.reading.RowError;
import java.util.ArrayList;
import java.util.List;

/** Rows that were read and wait to be stored together; those that could not be read among them. */
final class Batch<T> {
    static final int ROWS = 2_000;

    final List<T> items = new ArrayList<>();
    final List<RowError> unreadable = new ArrayList<>();
    final List<RowError> quarantined = new ArrayList<>();
    private long[] lines = new long[256];

    void add(long line, T item) {
        if (items.size() == lines.length) {
            lines = java.util.Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[items.size()] = line;
        items.add(item);
    }

    long line(int index) {
        return lines[index];
    }

    boolean isFull() {
        return items.size() + refused() >= ROWS;
    }

    boolean isEmpty() {
        return items.isEmpty() && refused() == 0;
    }

    private int refused() {
        return unreadable.size() + quarantined.size();
    }

    /** Counts the rows that are not to be stored. */
    void countRefused(ImportCounts tally) {
        unreadable.forEach(tally::reject);
        quarantined.forEach(tally::quarantine);
    }
}
