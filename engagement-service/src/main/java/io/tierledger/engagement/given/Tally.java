package io.tierledger.engagement.given;

import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.Kept;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Promised against given of activities due in a range, added up per customer, per tier of a method, and per account manager. */
final class Tally {
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Map<String, Kept> perTier = new TreeMap<>();
    private final Map<String, Kept> perManager = new TreeMap<>();
    private Kept total = Kept.NONE;

    Tally(LocalDate from, LocalDate to, LocalDate today) {
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** Adds one customer and answers its own part. */
    Kept add(PlanFile file) {
        Kept own = Kept.NONE;
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                if (!activity.due().isBefore(from) && !activity.due().isAfter(to)) {
                    PlanRecord promised = file.promisedBy(plan, activity);
                    Kept kept = Kept.of(activity, today);
                    perTier.merge(promised.method() + "/" + promised.tier(), kept, Kept::plus);
                    own = own.plus(kept);
                }
            }
        }
        if (!own.equals(Kept.NONE)) {
            String manager = file.accountManager();
            perManager.merge(manager == null ? DueYears.NOBODY : manager, own, Kept::plus);
            total = total.plus(own);
        }
        return own;
    }

    Kept total() {
        return total;
    }

    /** Keyed {@code method/tier}. */
    Map<String, Kept> perTier() {
        return perTier;
    }

    /** Keyed by account manager; {@code -} for none. */
    Map<String, Kept> perManager() {
        return perManager;
    }
}
