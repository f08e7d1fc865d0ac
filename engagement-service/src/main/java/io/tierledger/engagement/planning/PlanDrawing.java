package io.tierledger.engagement.planning;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * From a programme to dated activities: each kind evenly spread over the period (one in each quarter, one in each month), each on
 * a working day after the first of the plan, calls between the visits, and not for every customer on the same day. Pure.
 */
public final class PlanDrawing {
    /** Above one a week the slots of a kind may hold no working day, and its working days are counted out instead. */
    private static final int MOST_SLOTS = 52;
    /** A contact nearer than this many working days to a visit moves half a slot away. */
    private static final int APART = 4;

    private static final Comparator<Planned> BY_DAY =
            Comparator.comparing(Planned::due).thenComparing(Planned::kind);

    private final WorkingDays calendar;

    public PlanDrawing(WorkingDays calendar) {
        this.calendar = calendar;
    }

    public List<Planned> draw(String customerId, Programme programme, Period period) {
        Draft draft = new Draft(Spread.of(customerId), period);
        draft.plan(Programme.VISIT, programme.contacts().getOrDefault(Programme.VISIT, 0));
        draft.visits.or(draft.taken);
        programme.contacts().forEach((kind, count) -> {
            if (!kind.equals(Programme.VISIT)) {
                draft.plan(kind, count);
            }
        });
        draft.planned.sort(BY_DAY);
        return draft.planned;
    }

    /** One drawing; days are numbers of working days counted from the plan's first. */
    private final class Draft {
        private final Spread spread;
        private final Period period;
        private final LocalDate start;
        private final int origin;
        private final BitSet visits = new BitSet();
        private final BitSet taken = new BitSet();
        private final List<Planned> planned = new ArrayList<>();

        Draft(Spread spread, Period period) {
            this.spread = spread;
            this.period = period;
            this.start = period.from();
            this.origin = calendar.countBefore(period.first() + 1);
        }

        void plan(String kind, int count) {
            int total = calendar.countBefore(period.last() + 1) - origin;
            for (int i = 0; i < count; i++) {
                int day = count > MOST_SLOTS
                        ? spread.in(i, count, total)
                        : inSlot(border(i, count), border(i + 1, count));
                taken.set(day);
                planned.add(new Planned(kind, LocalDate.ofEpochDay(calendar.day(origin + day))));
            }
        }

        /** The number of the first working day of slot {@code i}: by months where they divide the year, by days otherwise. */
        private int border(int i, int count) {
            long day = 12 % count == 0
                    ? start.plusMonths((long) i * 12 / count).toEpochDay()
                    : period.first() + (long) (period.last() + 1 - period.first()) * i / count;
            return Math.max(0, calendar.countBefore((int) Math.min(day, period.last() + 1)) - origin);
        }

        private int inSlot(int from, int to) {
            int size = Math.max(1, to - from);
            int place = spread.in(size);
            if (nearVisit(from + place)) {
                place = (place + size / 2) % size;
            }
            for (int tried = 0; tried < size; tried++) {
                int day = from + (place + tried) % size;
                if (!taken.get(day)) {
                    return day;
                }
            }
            return from + place;
        }

        private boolean nearVisit(int day) {
            int next = visits.nextSetBit(Math.max(0, day - APART + 1));
            return next >= 0 && next < day + APART;
        }
    }
}
