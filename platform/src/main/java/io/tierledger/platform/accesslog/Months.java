package io.tierledger.platform.accesslog;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Which months of the log there are, by UTC: what was done in a month is kept for a period after its last day. */
record Months(Period kept) {

    Months {
        if (kept.getDays() != 0 || kept.toTotalMonths() < 1) {
            throw new IllegalArgumentException("tierledger.access-log.keep is whole months, one at least: " + kept);
        }
    }

    static YearMonth of(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    /** That of now and the next, so that no row of the first moment of a month waits. */
    List<YearMonth> needed(Instant now) {
        return List.of(of(now), of(now).plusMonths(1));
    }

    boolean isOver(YearMonth month, Instant now) {
        return !month.plusMonths(1 + kept.toTotalMonths()).isAfter(of(now));
    }
}
