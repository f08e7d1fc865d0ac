package io.tierledger.customer.importing.rows;

import io.tierledger.reading.BadValue;
import io.tierledger.reading.Column;
import io.tierledger.reading.Row;
import io.tierledger.reading.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short texts of a file: checked, and kept once where few of them come again and again. */
final class Words {
    static final int ID = Wording.ID;
    static final int TEXT = 300;
    private static final int KEPT = 1_000;
    /** A spreadsheet shows a long number like this, and saves what it shows as CSV. */
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?E\\+\\d{2,3}");

    /** Within a name it is there because of a narrow column. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    static String id(Row row, Column column) throws BadValue {
        String value = row.value(column);
        if (value == null) {
            throw new BadValue(column.heading(), "missing", column.heading() + " is missing.");
        }
        if (SHORTENED.matcher(value).matches()) {
            throw new BadValue(
                    column.heading(),
                    "digits",
                    column.heading()
                            + " is a number that a spreadsheet has shortened, and its last digits are lost; make the"
                            + " column a text before it is saved: " + value);
        }
        return Wording.id(column.heading(), value);
    }

    /** An identifier; null when absent. */
    static @Nullable String idOrNone(Row row, Column column) throws BadValue {
        return row.value(column) == null ? null : id(row, column);
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
        String word = onOneLine(column.heading(), value, ID);
        if (seen.size() < KEPT) {
            seen.put(value, word);
        }
        return word;
    }

    /** A word of which capitals are no part; null when absent. */
    @Nullable
    String plainWord(Row row, Column column) throws BadValue {
        String value = row.value(column);
        if (value == null) {
            return null;
        }
        String known = plain.get(value);
        if (known != null) {
            return known;
        }
        String word = onOneLine(column.heading(), value, ID).toLowerCase(Locale.ROOT);
        if (plain.size() < KEPT) {
            plain.put(value, word);
        }
        return word;
    }

    /** A name or the like, on one line whatever the sheet makes of it. */
    static String line(String field, String value) throws BadValue {
        return onOneLine(field, value, TEXT);
    }

    private static String onOneLine(String field, String value, int most) throws BadValue {
        return Wording.line(field, LINE_BREAK.matcher(value).replaceAll(" "), most);
    }
}
