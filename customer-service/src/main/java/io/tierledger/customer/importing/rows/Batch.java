package io.tierledger.customer.importing.rows;

import io.tierledger.customer.importing.runs.ImportCounts;
import io.tierledger.reading.RowError;
import java.util.ArrayList;
import java.util.List;

/** Rows that were read and wait to be stored together; those that could not be read among them. */
public final class Batch<T> {
    static final int ROWS = 2_000;

    public final List<T> items = new ArrayList<>();
    public final List<RowError> unreadable = new ArrayList<>();
    public final List<RowError> quarantined = new ArrayList<>();
    private long[] lines = new long[256];

    public void add(long line, T item) {
        if (items.size() == lines.length) {
            lines = java.util.Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[items.size()] = line;
        items.add(item);
    }

    public long line(int index) {
        return lines[index];
    }

    public boolean isFull() {
        return items.size() + refused() >= ROWS;
    }

    public boolean isEmpty() {
        return items.isEmpty() && refused() == 0;
    }

    private int refused() {
        return unreadable.size() + quarantined.size();
    }

    /** Counts the rows that are not to be stored. */
    public void countRefused(ImportCounts tally) {
        unreadable.forEach(tally::reject);
        quarantined.forEach(tally::quarantine);
    }
}
