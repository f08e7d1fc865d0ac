package io.tierledger.engagement.planning;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;

/**
 * The working days of a plan year, numbered from 0 for the first one after its first day, and their slots: the {@code i}-th of so
 * many contacts of a kind belongs to the {@code i}-th slot.
 */
final class PlanYear {
    /** Above one a week the slots of a kind may hold no working day, and its working days are counted out instead. */
    private static final int MOST_BY_CALENDAR = 52;

    private static final int MONTHS = 12;

    private final WorkingDays calendar;
    private final Period period;
    private final int origin;
    private final int size;

    PlanYear(WorkingDays calendar, Period period) {
        this.calendar = calendar;
        this.period = period;
        this.origin = calendar.countBefore(period.first() + 1);
        this.size = calendar.countBefore(period.last() + 1) - origin;
    }

    /** How many working days it has. */
    int size() {
        return size;
    }

    static boolean byCalendar(int count) {
        return count <= MOST_BY_CALENDAR;
    }

    /** The number of the first working day of slot {@code i}: by months where they divide the year, by days otherwise. */
    int from(int i, int count) {
        if (!byCalendar(count)) {
            return i * size / count;
        }
        long day = MONTHS % count == 0
                ? period.from().plusMonths((long) i * MONTHS / count).toEpochDay()
                : period.first() + (long) (period.last() + 1 - period.first()) * i / count;
        return Math.max(0, calendar.countBefore((int) Math.min(day, period.last() + 1)) - origin);
    }

    /** The number after the last working day of slot {@code i}, which has one day at least. */
    int to(int i, int count) {
        return Math.max(from(i, count) + 1, from(i + 1, count));
    }

    /** The slot, of {@code count}, in which a day is; negative where it is in none. */
    int slotOf(LocalDate day, int count) {
        int number = number(day);
        for (int slot = 0; slot < count; slot++) {
            if (number >= from(slot, count) && number < to(slot, count)) {
                return slot;
            }
        }
        return -1;
    }

    /** The number of {@code day}, or, when nobody works then, of the next working day. */
    int number(LocalDate day) {
        return calendar.countBefore((int) day.toEpochDay()) - origin;
    }

    LocalDate day(int number) {
        return LocalDate.ofEpochDay(calendar.day(origin + number));
    }
}
