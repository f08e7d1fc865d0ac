package io.tierledger.customer.importing;

import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short texts of a file: checked, and kept once where few of them come again and again. */
final class Words {
    static final int ID = 100;
    static final int TEXT = 300;
    private static final int KEPT = 1_000;

    private final Map<String, String> seen = new HashMap<>();

    static String id(Row row, Column column) throws BadValue {
        String value = row.value(column);
        if (value == null) {
            throw new BadValue(column.heading(), "missing", column.heading() + " is missing.");
        }
        return checked(column.heading(), value, ID);
    }

    /** Null when absent. */
    @Nullable
    String word(Row row, Column column) throws BadValue {
        String value = row.value(column);
        if (value == null) {
            return null;
        }
        String known = seen.get(value);
        if (known != null) {
            return known;
        }
        checked(column.heading(), value, ID);
        if (seen.size() < KEPT) {
            seen.put(value, value);
        }
        return value;
    }

    static String checked(String field, String value, int most) throws BadValue {
        if (value.length() > most) {
            throw new BadValue(field, "too-long", field + " is longer than " + most + " characters.");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7F) {
                throw new BadValue(field, "control-character", field + " holds a control character.");
            }
        }
        return value;
    }
}
