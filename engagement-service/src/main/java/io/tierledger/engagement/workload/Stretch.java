package io.tierledger.engagement.workload;

import io.tierledger.engagement.planning.Absences;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Days from the first up to and including the last, and what there is of time in them. */
public record Stretch(LocalDate from, LocalDate to) {
    private static final WorkingDays CALENDAR = WorkingDays.DUTCH;
    private static final int DAYS_OF_A_WEEK = 5;
    /** Of a hundredth of an hour: sixty percent of it, the rest is overhead (S0, S2). */
    private static final long PARTS_OF_A_HUNDREDTH = Minutes.PARTS / 1000L * 360;

    /** @throws IllegalArgumentException when it ends before it begins */
    public Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a stretch of days ends before it begins");
        }
    }

    /** Whole weeks from Monday, the first of which holds {@code day}. */
    public static List<Stretch> weeks(LocalDate day, int count) {
        List<Stretch> weeks = new ArrayList<>(count);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < count; week++) {
            weeks.add(new Stretch(monday.plusWeeks(week), monday.plusWeeks(week).plusDays(6)));
        }
        return weeks;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public int workingDays() {
        return CALENDAR.countBefore((int) to.toEpochDay() + 1) - CALENDAR.countBefore((int) from.toEpochDay());
    }

    /** Working days on which somebody with these absences is there. */
    int present(Absences absences) {
        int present = 0;
        int last = CALENDAR.countBefore((int) to.toEpochDay() + 1);
        for (int number = CALENDAR.countBefore((int) from.toEpochDay()); number < last; number++) {
            present += absences.hold(LocalDate.ofEpochDay(CALENDAR.day(number))) ? 0 : 1;
        }
        return present;
    }

    /**
     * What somebody has for customers: the hours of the days on which it is there, less overhead.
     *
     * @param hoursPerWeek in hundredths
     */
    public Minutes supply(int hoursPerWeek, Absences absences) {
        return new Minutes(
                Math.multiplyExact((long) present(absences) * hoursPerWeek, PARTS_OF_A_HUNDREDTH) / DAYS_OF_A_WEEK);
    }

    /** What plans that ask so many minutes a year ask in these days. */
    public Minutes ofPlans(long minutesAYear) {
        return Minutes.ofAYear(minutesAYear, days());
    }

    /**
     * What is asked in these days if requests go on coming as in the thirteen weeks before.
     *
     * @param minutes of all requests of those weeks
     */
    public Minutes ofRequests(long minutes) {
        return new Minutes(Math.multiplyExact(
                minutes * workingDays(), (long) Minutes.PARTS / (Load.WEEKS_OF_REQUESTS * DAYS_OF_A_WEEK)));
    }
}
