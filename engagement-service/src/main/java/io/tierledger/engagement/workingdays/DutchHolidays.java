package io.tierledger.engagement.workingdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Public holidays of the Netherlands, computed per year. Source: Algemene termijnenwet, article 3, and
 * {@code www.rijksoverheid.nl}, "Officiële feestdagen" (read as of 2026). Two customs come on top of the law: Liberation Day is a
 * day off in lustrum years only (Stichting van de Arbeid), and Good Friday is a working day in most companies.
 */
final class DutchHolidays {
    private static final int FIRST_KINGS_DAY = 2014;

    private DutchHolidays() {}

    /** The holidays of a year by their Dutch names; those on a Saturday or Sunday included. */
    public static Map<LocalDate, String> of(int year) {
        LocalDate easter = Easter.sunday(year);
        Map<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "Nieuwjaarsdag");
        days.put(easter, "Eerste paasdag");
        days.put(easter.plusDays(1), "Tweede paasdag");
        days.put(sovereignsDay(year), year < FIRST_KINGS_DAY ? "Koninginnedag" : "Koningsdag");
        if (year % 5 == 0) {
            days.put(LocalDate.of(year, 5, 5), "Bevrijdingsdag");
        }
        days.put(easter.plusDays(39), "Hemelvaartsdag");
        days.put(easter.plusDays(49), "Eerste pinksterdag");
        days.put(easter.plusDays(50), "Tweede pinksterdag");
        days.put(LocalDate.of(year, 12, 25), "Eerste kerstdag");
        days.put(LocalDate.of(year, 12, 26), "Tweede kerstdag");
        return days;
    }

    /** 27 April since 2014, 30 April before; the day before when that is a Sunday. */
    private static LocalDate sovereignsDay(int year) {
        LocalDate day = year < FIRST_KINGS_DAY ? LocalDate.of(year, 4, 30) : LocalDate.of(year, 4, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}
