package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.PlanCommand.MoveActivity;
import io.tierledger.engagement.planning.PlanEvent.ActivityMoved;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;

/**
 * A person moves an activity within its slot, to a day that is not over and on which who answers for the customer works. What is late has no
 * slot any more: it may go to any such day of the plan year.
 */
final class MovingByHand {
    private final WorkingDays calendar;
    private final PlanYear year;

    MovingByHand(WorkingDays calendar, Period period) {
        this.calendar = calendar;
        this.year = new PlanYear(calendar, period);
    }

    Decision decide(MoveActivity command, OpenActivity.Found found) {
        Activity activity = found.activity();
        LocalDate first = first(command, activity);
        LocalDate last = last(command, activity);
        if (command.to().isBefore(first) || command.to().isAfter(last)) {
            return Decision.refused(new Refusal.OutsideSlot(first, last));
        }
        if (!command.to().equals(activity.due()) && nobodyWorks(command.to(), command.absences())) {
            return Decision.refused(new Refusal.NobodyWorks(command.to()));
        }
        String customer = command.activity().customerId();
        return Decision.accepted(new ActivityMoved(
                command.activity().toString(),
                new PlanId(customer, found.plan().number()).toString(),
                customer,
                activity.kind(),
                activity.due(),
                command.to(),
                command.minute(),
                command.told(),
                command.today()));
    }

    private LocalDate first(MoveActivity command, Activity activity) {
        int slot = slot(command, activity);
        LocalDate begins = slot < 0 ? command.today() : year.day(year.from(slot, count(command, activity)));
        return begins.isBefore(command.today()) ? command.today() : begins;
    }

    private LocalDate last(MoveActivity command, Activity activity) {
        int slot = slot(command, activity);
        return year.day((slot < 0 ? year.size() : year.to(slot, count(command, activity))) - 1);
    }

    /** Negative where it has none. */
    private int slot(MoveActivity command, Activity activity) {
        return activity.due().isBefore(command.today()) ? -1 : year.slotOf(activity.due(), count(command, activity));
    }

    private static int count(MoveActivity command, Activity activity) {
        return command.programme().contacts().getOrDefault(activity.kind(), 0);
    }

    private boolean nobodyWorks(LocalDate day, Absences absences) {
        return absences.hold(day) || !calendar.isWorkingDay((int) day.toEpochDay());
    }
}
