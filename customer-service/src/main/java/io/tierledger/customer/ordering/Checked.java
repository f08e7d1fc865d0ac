package io.tierledger.customer.ordering;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** Texts of a request. */
public final class Checked {
    public static final int ID = 100;
    public static final int TEXT = 300;
    public static final int REASON = 2_000;

    private Checked() {}

    /** @throws Refused 422 when absent, too long, or holding control characters */
    public static String required(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return within(field, text.strip(), most);
    }

    /** Null when absent or blank. */
    public static @Nullable String optional(String field, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : within(field, text.strip(), most);
    }

    private static String within(String field, String text, int most) {
        if (text.length() > most) {
            throw Refused.invalid(field, "too-long", field + " is longer than " + most + " characters.");
        }
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7F);
        if (control || most <= TEXT && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
            throw Refused.invalid(field, "control-character", field + " holds a control character.");
        }
        return text;
    }

    /**
     * The person who answers for a write (header {@code Tierledger-User}).
     *
     * @throws Refused 400 when nobody is named
     */
    public static String person(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refused.malformed(
                    "user-missing", "The header Tierledger-User must name the person who answers for this.");
        }
        return within("Tierledger-User", header.strip(), ID);
    }
}
