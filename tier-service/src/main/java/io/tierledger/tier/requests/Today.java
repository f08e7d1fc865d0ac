package io.tierledger.tier.requests;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.standings.PointInTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds dates of questions against the business date, and instants against the wall clock; blocking. */
public final class Today {
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Supplier<@Nullable LocalDate> businessDate;
    private final Clock wallClock;
    private final ZoneId zone;

    /** @param businessDate null while there is none */
    Today(Supplier<@Nullable LocalDate> businessDate, Clock wallClock, ZoneId zone) {
        this.businessDate = businessDate;
        this.wallClock = wallClock;
        this.zone = zone;
    }

    /**
     * @throws Refused 422 where the answer would be a forecast: a date after the business date, knowledge that is yet to come, or,
     *     unless the business clock runs ahead of the wall clock, a day after the moment at which it should have been known
     */
    public PointInTime past(PointInTime when) {
        LocalDate asOf = past("asOf", when.asOf());
        if (when.knownAt() == null) {
            return when;
        }
        LocalDate wall = LocalDate.ofInstant(wallClock.instant(), zone);
        LocalDate known = LocalDate.ofInstant(when.knownAt(), zone);
        if (known.isAfter(wall)) {
            throw Refused.invalid("knownAt", "in-the-future", "knownAt must not lie in the future.");
        }
        LocalDate today = businessDate.get();
        if (asOf != null && known.isBefore(asOf) && (today == null || !today.isAfter(wall))) {
            throw Refused.invalid(
                    "knownAt", "before-as-of", "Nobody could know on " + known + " what holds on " + asOf + ".");
        }
        return when;
    }

    /** @throws Refused 422 for a date after the business date; while there is none, today stands for it */
    public @Nullable LocalDate past(String parameter, @Nullable LocalDate date) {
        LocalDate today = present();
        if (date != null && date.isAfter(today)) {
            throw Refused.invalid(
                            parameter,
                            "in-the-future",
                            parameter + " must not lie after the business date " + today + ".")
                    .with("businessDate", today.toString());
        }
        return date;
    }

    /**
     * Holds the last day of what somebody decides.
     *
     * @throws Refused 422 {@code past}, {@code too-far}
     */
    public static void ahead(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw Refused.invalid(field, "past", field + " must not lie before the business date " + today + ".");
        }
        if (day.isAfter(LAST_DAY)) {
            throw Refused.invalid(field, "too-far", field + " must not lie after " + LAST_DAY + ".");
        }
    }

    /**
     * For readers who may see no customer, and of the whole house only how it stood at ends of months that are over.
     *
     * @return the last of these where no day is named
     * @throws Refused 403 for any other day
     */
    public LocalDate endOfMonth(String parameter, @Nullable LocalDate day) {
        LocalDate today = present();
        LocalDate last = today.withDayOfMonth(1).minusDays(1);
        if (day == null) {
            return last;
        }
        if (day.isAfter(last) || day.getDayOfMonth() != day.lengthOfMonth()) {
            throw new Refused(403, "month-ends-only").with("field", parameter).with("last", last.toString());
        }
        return day;
    }

    /** @throws Refused 403 where such a reader asks for a part of the house, or for what was known when */
    public static void wholeHouse(String parameter, @Nullable String filter) {
        if (filter != null) {
            throw new Refused(403, "whole-house-only").with("field", parameter);
        }
    }

    /** The business date; while there is none, the day of the wall. */
    private LocalDate present() {
        LocalDate known = businessDate.get();
        return known == null ? LocalDate.ofInstant(wallClock.instant(), zone) : known;
    }

    /** @throws Refused 422 for dates in the wrong order, or one after the business date */
    public void period(String first, LocalDate from, String last, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.invalid(last, "before-from", last + " must not be before " + first + ".");
        }
        past(last, to);
    }
}
