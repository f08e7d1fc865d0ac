package io.tierledger.customer.auditing;

import io.tierledger.platform.web.Instants;
import io.tierledger.platform.web.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A moment (RFC 3339), or a day of the installation. */
final class Moment {
    private static final int DAY = "2026-11-30".length();

    private Moment() {}

    /** The moment, or the first one of the day. */
    static @Nullable Instant from(@Nullable String text, ZoneId zone) {
        return read("from", text, zone, 0);
    }

    /** The first moment that is not asked for any more: the one that was named, or the first one of the next day. */
    static @Nullable Instant to(@Nullable String text, ZoneId zone) {
        return read("to", text, zone, 1);
    }

    private static @Nullable Instant read(String field, @Nullable String text, ZoneId zone, int days) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == DAY
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant()
                    : Instants.parse(text);
        } catch (DateTimeException none) {
            throw new Refused(400, "bad-parameter").with("field", field);
        }
    }
}
