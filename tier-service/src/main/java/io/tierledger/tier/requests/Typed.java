package io.tierledger.tier.requests;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody types who decides something. */
public final class Typed {
    private static final int LONGEST = 1_000;

    private Typed() {}

    /**
     * Without blanks around it.
     *
     * @throws Refused 422 {@code missing}, also for a text that is too long
     */
    public static String line(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Refused.invalid(field, "missing", field + " must be 1 to 1,000 characters.");
        }
        return text.strip();
    }
}
