package io.tierledger.engagement.requests;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people write of an activity or a request. */
public final class Said {
    private static final int LONGEST = 2_000;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2199;

    private Said() {}

    /** @throws Refused 422 for one that is absent, blank or too long */
    public static String needed(String field, @Nullable String text) {
        String said = ifAny(field, text);
        if (said == null) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return said;
    }

    /** @throws Refused 422 for a day that no plan can lie on */
    public static LocalDate inOurYears(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refused.invalid(field, "out-of-range-of-years")
                    .with("from", FIRST_YEAR)
                    .with("to", LAST_YEAR);
        }
        return day;
    }

    /** Null where nothing is said. */
    public static @Nullable String ifAny(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Refused.invalid(field, "too-long", field + " holds at most " + LONGEST + " characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
