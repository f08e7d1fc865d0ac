package io.tierledger.engagement.capacity;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an account manager's time, before it is looked at.
 *
 * @param hoursPerWeek 0 to 168, two decimals at most; absent: not known
 * @param absences all of them, in any order
 */
record NewCapacity(
        @Nullable BigDecimal hoursPerWeek, @Nullable List<Away> absences) {
    private static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
    private static final int MOST = 500;

    /** Both days included. */
    record Away(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** @throws Refused 422 for what cannot be */
    CapacityRecorded of(String accountManager, String by) {
        List<Away> said = absences == null ? List.of() : absences;
        if (said.size() > MOST) {
            throw Refused.invalid("absences", "too-many-absences").with("most", MOST);
        }
        List<Absence> checked = said.stream()
                .map(NewCapacity::absence)
                .distinct()
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::to))
                .toList();
        return new CapacityRecorded(accountManager, hundredths(hoursPerWeek), checked, by);
    }

    private static Absence absence(@Nullable Away away) {
        LocalDate from = day("from", away == null ? null : away.from());
        LocalDate to = day("to", away == null ? null : away.to());
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        return new Absence(from, to);
    }

    private static LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refused.invalid(field, "missing", field + " is missing.");
        }
        return Said.inOurYears(field, day);
    }

    private static @Nullable Integer hundredths(@Nullable BigDecimal hours) {
        if (hours == null) {
            return null;
        }
        boolean fits = hours.signum() >= 0
                && hours.compareTo(HOURS_OF_A_WEEK) <= 0
                && hours.stripTrailingZeros().scale() <= 2;
        if (!fits) {
            throw Refused.invalid("hoursPerWeek", "bad-hours").with("most", HOURS_OF_A_WEEK);
        }
        return hours.movePointRight(2).intValueExact();
    }
}
