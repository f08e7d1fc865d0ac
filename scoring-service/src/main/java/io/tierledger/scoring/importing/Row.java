package io.tierledger.scoring.importing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a file; {@code wrong} says why it cannot be read at all. */
record Row(long line, Map<Column, String> values, @Nullable String wrong) {

    static Row unreadable(long line, String why) {
        return new Row(line, new EnumMap<>(Column.class), why);
    }

    /** The value without blanks around it; empty when there is none. */
    String value(Column column) {
        return values.getOrDefault(column, "").strip();
    }
}
