package io.tierledger.engagement.capacity;

import io.tierledger.engagement.requests.Said;
import io.tierledger.engagement.workload.Stretch;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A year, a quarter or a month: {@code 2026}, {@code 2026-Q4}, {@code 2026-10}. */
record AskedPeriod(String written, Stretch days) {
    static final String PATTERN = "^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$";
    private static final int MONTHS_AHEAD = 12;

    /**
     * @param text null for the quarter of {@code today}
     * @throws Refused 400 for what is no such period, 422 for one that ends more than a year after {@code today}, or in years without calendar
     */
    static AskedPeriod of(@Nullable String text, LocalDate today) {
        String written = text == null ? quarterOf(today) : text;
        if (!written.matches(PATTERN)) {
            throw new Refused(400, "bad-period").with("field", "period");
        }
        LocalDate first = Said.inOurYears("period", first(written));
        LocalDate last = first.plusMonths(months(written)).minusDays(1);
        LocalDate latest = today.plusMonths(MONTHS_AHEAD);
        if (last.isAfter(latest)) {
            throw Refused.invalid("period", "too-far-ahead").with("to", latest);
        }
        return new AskedPeriod(written, new Stretch(first, last));
    }

    private static String quarterOf(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static LocalDate first(String written) {
        int year = Integer.parseInt(written.substring(0, 4));
        return LocalDate.of(year, firstMonth(written), 1);
    }

    private static int firstMonth(String written) {
        return switch (months(written)) {
            case 12 -> 1;
            case 3 -> 3 * (written.charAt(6) - '1') + 1;
            default -> Integer.parseInt(written.substring(5));
        };
    }

    private static int months(String written) {
        if (written.length() == 4) {
            return 12;
        }
        return written.charAt(5) == 'Q' ? 3 : 1;
    }
}
