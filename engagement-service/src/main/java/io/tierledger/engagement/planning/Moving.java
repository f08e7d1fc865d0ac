package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.PlanEvent.ActivitiesMoved.Moved;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Open activities on days on which nobody is there to do them go to the next day of their slot on which the account manager works and
 * the customer has nothing else; where there is none, to the nearest such day before, after today; else they stay, for whoever stands in.
 */
final class Moving {
    private static final Comparator<Activity> IN_ORDER =
            Comparator.comparing(Activity::due).thenComparing(Activity::plan).thenComparing(Activity::number);

    private final WorkingDays calendar;
    private final PlanYear year;
    private final Absences absences;
    private final LocalDate today;
    private final BitSet taken = new BitSet();

    Moving(WorkingDays calendar, Period period, Absences absences, LocalDate today) {
        this.calendar = calendar;
        this.year = new PlanYear(calendar, period);
        this.absences = absences;
        this.today = today;
    }

    List<Moved> of(String customerId, Programme programme, Activities activities) {
        List<Activity> affected = activities
                .all()
                .filter(one -> one.isOpen() && !one.due().isBefore(today) && nobodyWorks(one.due()))
                .sorted(IN_ORDER)
                .toList();
        if (affected.isEmpty()) {
            return List.of();
        }
        activities.all().filter(one -> one.isOpen() || one.isSettled()).forEach(this::take);
        List<Moved> moved = new ArrayList<>();
        for (Activity one : affected) {
            int day = dayInstead(one, programme.contacts().getOrDefault(one.kind(), 0));
            if (day >= 0) {
                taken.set(day);
                moved.add(new Moved(one.id(customerId).toString(), one.kind(), one.due(), year.day(day)));
            }
        }
        return moved;
    }

    private boolean nobodyWorks(LocalDate day) {
        return absences.hold(day) || !calendar.isWorkingDay((int) day.toEpochDay());
    }

    private void take(Activity activity) {
        int day = year.number(activity.due());
        if (day >= 0) {
            taken.set(day);
        }
    }

    /** Its number in the year; negative where the activity stays. */
    private int dayInstead(Activity one, int count) {
        int slot = year.slotOf(one.due(), count);
        return slot < 0 ? -1 : dayInstead(one.due(), year.from(slot, count), year.to(slot, count));
    }

    private int dayInstead(LocalDate due, int from, int to) {
        for (int later = year.number(due.plusDays(1)); later < to; later++) {
            if (isFree(later)) {
                return later;
            }
        }
        int first = Math.max(from, year.number(today.plusDays(1)));
        for (int earlier = year.number(due) - 1; earlier >= first; earlier--) {
            if (isFree(earlier)) {
                return earlier;
            }
        }
        return -1;
    }

    private boolean isFree(int day) {
        return !taken.get(day) && !absences.hold(year.day(day));
    }
}
