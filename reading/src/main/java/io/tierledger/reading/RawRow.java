package io.tierledger.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their columns, from 0. */
final class RawRow {
    private final long line;
    private final List<@Nullable RawCell> cells = new ArrayList<>();
    private @Nullable String fault;
    private int length;

    RawRow(long line) {
        this.line = line;
    }

    void put(int column, RawCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        length += cell.text().length();
        if (column < cells.size() && cells.get(column) != null) {
            fault = "Two cells of the row stand in one column.";
        } else if (length > Limits.LINE) {
            fault = "The row is longer than 64 KiB.";
        } else if (column <= Limits.COLUMNS) {
            while (cells.size() <= column) {
                cells.add(null);
            }
            cells.set(column, cell);
        }
    }

    void lost(String fault) {
        this.fault = fault;
    }

    long line() {
        return line;
    }

    /** Why the row as a whole cannot be made out; null when it can. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Columns up to the last cell that holds something; one more than we read where there are more. */
    int width() {
        return cells.size();
    }

    /** Null where nothing stands. */
    @Nullable
    RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    boolean isEmpty() {
        return cells.isEmpty() && fault == null;
    }
}
