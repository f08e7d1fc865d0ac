package io.tierledger.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The months of the demonstration, the last of which ends on {@code until}. */
record Period(LocalDate until) {
    static final int MONTHS = 30;

    LocalDate from() {
        return until.plusDays(1).minusMonths(MONTHS);
    }

    /** A working day of a month, counted from 0; public holidays are not looked at. */
    LocalDate workingDay(int month, Draw draw) {
        LocalDate begin = from().plusMonths(month);
        LocalDate next = month == MONTHS - 1 ? until.plusDays(1) : from().plusMonths(month + 1L);
        int days = (int) (next.toEpochDay() - begin.toEpochDay());
        LocalDate day = begin.plusDays(draw.between(0, days - 1));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = begin.plusDays(draw.between(0, days - 1));
        }
        return day;
    }
}
