package io.tierledger.engagement.requests;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** What people write of an activity or a request. */
public final class Said {
    private static final int LONGEST = 2_000;

    private Said() {}

    /** @throws Refused 422 for one that is absent, blank or too long */
    public static String needed(String field, @Nullable String text) {
        String said = ifAny(field, text);
        if (said == null) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return said;
    }

    /** Null where nothing is said. */
    public static @Nullable String ifAny(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Refused.invalid(field, "too-long", field + " holds at most " + LONGEST + " characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
