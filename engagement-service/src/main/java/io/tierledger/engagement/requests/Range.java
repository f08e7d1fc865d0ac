package io.tierledger.engagement.requests;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** From a business date up to and including another, at most three years. */
public record Range(LocalDate from, LocalDate to) {
    private static final int MOST_MONTHS = 36;

    /** @throws Refused 422 for an empty range or one too long */
    public Range {
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        if (from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw Refused.invalid("to", "too-far", "At most " + MOST_MONTHS + " months can be asked for at once.");
        }
    }

    /**
     * Without {@code from} it begins a year before its end; without {@code to} it ends {@code ahead} days after today, or after
     * its beginning where that is later.
     *
     * @throws Refused 400 for what is no date
     */
    public static Range of(@Nullable String from, @Nullable String to, LocalDate today, int ahead) {
        LocalDate since = from == null ? null : date("from", from);
        LocalDate until = to == null ? null : date("to", to);
        if (until == null) {
            until = (since != null && since.isAfter(today) ? since : today).plusDays(ahead);
        }
        return new Range(since == null ? until.minusYears(1) : since, until);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** @throws Refused 400 for what is no date */
    public static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                throw Refused.invalid(name, "out-of-range", name + " must lie in 1900 to 2199.");
            }
            return date;
        } catch (DateTimeParseException notADate) {
            throw Refused.malformed("bad-date", name + " must be a date such as 2026-11-21.");
        }
    }
}
