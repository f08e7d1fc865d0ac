package io.tierledger.engagement.capacity;

import io.tierledger.engagement.capacity.Counted.OfTier;
import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.planning.Period;
import io.tierledger.engagement.planning.PlanDrawing;
import io.tierledger.engagement.planning.Planned;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts contacts that take time, for whoever they were given to: else those that are open for whoever answers for the customer now, what is
 * late as of today, and those that were done for whoever answered on their day. After the end of a plan year its next one counts, as it is going to be drawn up.
 */
final class Counting {
    private final PlanDrawing drawing = new PlanDrawing(WorkingDays.DUTCH);
    private final Map<String, Counted> byManager;
    private final BiFunction<String, String, Programme> programmes;
    private final LocalDate today;
    private final LocalDate last;

    /**
     * @param byManager only their contacts are counted; {@code -} is nobody
     * @param programmes what a tier of a method is promised
     * @param last day that matters
     */
    Counting(
            Map<String, Counted> byManager,
            BiFunction<String, String, Programme> programmes,
            LocalDate today,
            LocalDate last) {
        this.byManager = byManager;
        this.programmes = programmes;
        this.today = today;
        this.last = last;
    }

    void add(PlanFile file) {
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                boolean isOpen = activity.state() == ActivityState.OPEN;
                if (isOpen || activity.state() == ActivityState.DONE) {
                    PlanRecord promised = file.promisedBy(plan, activity);
                    add(
                            doing(file, activity, isOpen),
                            new OfTier(promised.method(), promised.tier()),
                            activity.kind(),
                            activity.isLate(today) ? today : activity.due());
                }
            }
        }
        file.running().ifPresent(plan -> addNextYears(file, plan));
    }

    private static @Nullable String doing(PlanFile file, ActivityRecord activity, boolean isOpen) {
        if (activity.assignedTo() != null) {
            return activity.assignedTo();
        }
        return isOpen ? file.accountManager() : file.accountManagerOn(activity.due());
    }

    private void addNextYears(PlanFile file, PlanRecord plan) {
        LocalDate from = plan.to().plusDays(1);
        while (!from.isAfter(last)) {
            Period year = Period.yearFrom(from);
            Programme programme = programmes.apply(plan.method(), plan.tier());
            for (Planned planned : drawing.draw(file.customerId(), programme, year)) {
                add(file.accountManager(), new OfTier(plan.method(), plan.tier()), planned.kind(), planned.due());
            }
            from = year.to().plusDays(1);
        }
    }

    private void add(@Nullable String manager, OfTier tier, String kind, LocalDate day) {
        Counted counted = byManager.get(Whose.word(manager));
        if (counted != null) {
            counted.add(tier, kind, day);
        }
    }
}
