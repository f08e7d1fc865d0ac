package io.tierledger.customer.ordering;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.BadValue;
import io.tierledger.reading.Tidy;
import io.tierledger.reading.Wording;
import org.jspecify.annotations.Nullable;

/** Texts of a request. */
public final class Checked {
    public static final int ID = 100;
    public static final int TEXT = 300;
    public static final int REASON = 2_000;

    private Checked() {}

    /** @throws Refused 422 when absent, too long, or holding control characters */
    public static String required(String field, @Nullable String text, int most) {
        if (text == null || Tidy.value(text).isEmpty()) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return within(field, Tidy.value(text), most);
    }

    /**
     * An identifier, by the same rule as in files.
     *
     * @throws Refused 422 naming the field
     */
    public static String id(String field, @Nullable String text) {
        try {
            return Wording.id(field, text == null ? "" : text);
        } catch (BadValue wrong) {
            throw Refused.invalid(field, wrong.code(), String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * What is wrong with a value of a request. Whoever sends JSON cannot declare how a file is written, so a number or a day that could
     * be two is just none.
     */
    public static Refused wrong(String field, BadValue wrong, String sent) {
        return switch (wrong.code()) {
            case "number-ambiguous", "decimal-comma", "number" ->
                Refused.invalid(field, "plain-number", field + " is a number such as 1234.50: " + sent);
            case "date-ambiguous" -> Refused.invalid(field, "date", "Not a day (2014-06-30): " + sent);
            default -> Refused.invalid(field, wrong.code(), String.valueOf(wrong.getMessage()));
        };
    }

    /** As {@link #id}, where an address has it: what is tidied away there would be found by no other address. */
    public static String idInAddress(String field, String text) {
        String id = id(field, text);
        if (!id.equals(text)) {
            throw Refused.invalid(
                    field, "id-otherwise", "Blanks or an apostrophe around an id are no part of it; ask for: " + id);
        }
        return id;
    }

    /** As {@link #id}; null when absent or blank. */
    public static @Nullable String idOrNone(String field, @Nullable String text) {
        return text == null || Tidy.value(text).isEmpty() ? null : id(field, text);
    }

    /** Null when absent or blank. */
    public static @Nullable String optional(String field, @Nullable String text, int most) {
        return text == null || Tidy.value(text).isEmpty() ? null : within(field, Tidy.value(text), most);
    }

    /** A text of several lines keeps them; anything else is one line. */
    private static String within(String field, String text, int most) {
        String oneLine =
                most > TEXT ? text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ') : text;
        try {
            Wording.line(field, oneLine, most);
        } catch (BadValue wrong) {
            throw Refused.invalid(field, wrong.code(), String.valueOf(wrong.getMessage()));
        }
        return text;
    }
}
