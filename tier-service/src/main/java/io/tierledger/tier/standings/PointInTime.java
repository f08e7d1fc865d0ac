package io.tierledger.tier.standings;

import io.tierledger.platform.web.Instants;
import io.tierledger.platform.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question: what held on a business date, as it was known at an instant.
 *
 * @param asOf null for now
 * @param knownAt null for now; a date without a time means the end of that day in the installation's zone
 */
public record PointInTime(
        @Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** @throws Refused 400 for what is no date, or no instant */
    public static PointInTime parse(@Nullable String asOf, @Nullable String knownAt, ZoneId zone) {
        return new PointInTime(date(asOf, "asOf"), instant(knownAt, zone));
    }

    /** @throws Refused 400 for what is no date */
    public static @Nullable LocalDate date(@Nullable String text, String parameter) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw Refused.malformed("bad-date", parameter + " must be a date such as 2026-11-21.");
        }
    }

    private static @Nullable Instant instant(@Nullable String text, ZoneId zone) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1)
                    : Instants.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw Refused.malformed(
                    "bad-instant", "knownAt must be a date, or an instant such as 2026-11-21T09:30:00Z.");
        }
    }

    /** Whether the answer is not what was decided, but what would have been, had everything known then been known in time. */
    public boolean isHindsight() {
        return asOf != null && knownAt != null;
    }

    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
