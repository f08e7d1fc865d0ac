package io.tierledger.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row: the values of the columns that we know, and the others by their fact name. */
public final class Row {
    private final long line;
    private final @Nullable String[] values;
    private final Map<String, String> facts;
    private final @Nullable RowError error;

    Row(long line, @Nullable String[] values, Map<String, String> facts) {
        this.line = line;
        this.values = values;
        this.facts = facts;
        this.error = null;
    }

    /** A row that cannot be read at all. */
    Row(RowError error) {
        this.line = error.line();
        this.values = new String[0];
        this.facts = Map.of();
        this.error = error;
    }

    public long line() {
        return line;
    }

    /** Why the whole row is unreadable; null when it is not. */
    public @Nullable RowError error() {
        return error;
    }

    /** The value without blanks around it; null when the column is absent or empty. */
    public @Nullable String value(Column column) {
        String value = values[column.ordinal()];
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether the file has the column, be it empty in this row. */
    public boolean has(Column column) {
        return values[column.ordinal()] != null;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
