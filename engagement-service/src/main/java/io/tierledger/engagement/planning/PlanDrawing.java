package io.tierledger.engagement.planning;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From a programme to dated activities: each kind evenly spread over the year (one in each quarter, one in each month), each on a
 * working day after the first of the plan, calls between the visits, and not for every customer on the same day. Pure.
 */
public final class PlanDrawing {
    static final Comparator<Planned> BY_DAY = Comparator.comparing(Planned::due).thenComparing(Planned::kind);

    private final WorkingDays calendar;

    public PlanDrawing(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** A whole year, of which nothing is settled yet. */
    public List<Planned> draw(String customerId, Programme programme, Period period) {
        PlanYear year = new PlanYear(calendar, period);
        List<Planned> planned = new ArrayList<>();
        days(Spread.of(customerId), programme, year).forEach((kind, days) -> {
            for (int day : days) {
                planned.add(new Planned(kind, year.day(day)));
            }
        });
        planned.sort(BY_DAY);
        return planned;
    }

    /** What becomes of a year that was planned already, when {@code programme} is promised for it from {@code day} on. */
    Redrawn redraw(String customerId, Programme programme, Period period, Activities planned, LocalDate day) {
        PlanYear year = new PlanYear(calendar, period);
        Spread spread = Spread.of(customerId);
        Redrawing redrawing = new Redrawing(year, days(spread, programme, year), new Days(spread), planned, day);
        return redrawing.under(programme);
    }

    /** What of a year falls on days on which nobody is there, from {@code today} on. */
    Moving moving(Period period, Absences absences, LocalDate today) {
        return new Moving(calendar, period, absences, today);
    }

    /** What of a year a person may move to where. */
    MovingByHand movingByHand(Period period) {
        return new MovingByHand(calendar, period);
    }

    /** Per kind, visits first, the number of the day of each slot. */
    private static Map<String, int[]> days(Spread spread, Programme programme, PlanYear year) {
        Days taken = new Days(spread);
        Map<String, int[]> days = new LinkedHashMap<>();
        programme.visitsFirst((kind, count) -> days.put(kind, days(kind, count, spread, taken, year)));
        return days;
    }

    private static int[] days(String kind, int count, Spread spread, Days taken, PlanYear year) {
        int[] days = new int[count];
        for (int i = 0; i < count; i++) {
            days[i] = PlanYear.byCalendar(count)
                    ? taken.in(year.from(i, count), year.to(i, count), kind)
                    : spread.in(i, count, year.size());
            taken.take(kind, days[i]);
        }
        return days;
    }
}
