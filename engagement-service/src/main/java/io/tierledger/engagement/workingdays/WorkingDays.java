package io.tierledger.engagement.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The working days of a stretch of years, numbered from 0, so that the n-th working day after a date costs one look-up. Days are
 * epoch days. Immutable.
 */
public final class WorkingDays {
    /** Monday to Friday without Dutch public holidays, 1980 to 2199. */
    public static final WorkingDays DUTCH = dutch(1980, 2199);

    private final int first;
    private final int[] before;
    private final int[] days;

    private WorkingDays(int first, int[] before, int[] days) {
        this.first = first;
        this.before = before;
        this.days = days;
    }

    static WorkingDays dutch(int firstYear, int lastYear) {
        int first = (int) LocalDate.of(firstYear, 1, 1).toEpochDay();
        int end = (int) LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
        int[] before = new int[end - first + 1];
        int[] days = new int[end - first];
        int count = 0;
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = firstYear; year <= lastYear; year++) {
            holidays.addAll(DutchHolidays.of(year).keySet());
        }
        for (int day = first; day < end; day++) {
            before[day - first] = count;
            LocalDate date = LocalDate.ofEpochDay(day);
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(date)) {
                days[count++] = day;
            }
        }
        before[end - first] = count;
        return new WorkingDays(first, before, Arrays.copyOf(days, count));
    }

    public boolean isWorkingDay(int day) {
        return countBefore(day + 1) > countBefore(day);
    }

    /**
     * How many working days of the calendar lie before {@code day}: the number of the first working day on or after it.
     *
     * @throws IllegalArgumentException outside the years of this calendar
     */
    public int countBefore(int day) {
        int index = day - first;
        if (index < 0 || index >= before.length) {
            throw new IllegalArgumentException(LocalDate.ofEpochDay(day) + " is outside the working-day calendar");
        }
        return before[index];
    }

    /** The working day with this number. */
    public int day(int number) {
        return days[number];
    }
}
