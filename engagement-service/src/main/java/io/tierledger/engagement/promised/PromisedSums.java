package io.tierledger.engagement.promised;

import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.KeptPromises;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Promised against given of activities due in a range, added up per customer, per tier of a method, and per account manager. */
final class PromisedSums {
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final Map<String, KeptPromises> perTier = new TreeMap<>();
    private final Map<String, KeptPromises> perManager = new TreeMap<>();
    private KeptPromises total = KeptPromises.NONE;

    PromisedSums(LocalDate from, LocalDate to, LocalDate today) {
        this.from = from;
        this.to = to;
        this.today = today;
    }

    /** Adds one customer and answers its own part. */
    KeptPromises add(PlanFile file) {
        KeptPromises own = KeptPromises.NONE;
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                if (!activity.due().isBefore(from) && !activity.due().isAfter(to)) {
                    PlanRecord promised = file.promisedBy(plan, activity);
                    KeptPromises kept = KeptPromises.of(activity, today);
                    perTier.merge(promised.method() + "/" + promised.tier(), kept, KeptPromises::plus);
                    own = own.plus(kept);
                }
            }
        }
        if (!own.equals(KeptPromises.NONE)) {
            String manager = file.accountManager();
            perManager.merge(manager == null ? DueYears.NOBODY : manager, own, KeptPromises::plus);
            total = total.plus(own);
        }
        return own;
    }

    KeptPromises total() {
        return total;
    }

    /** Keyed {@code method/tier}. */
    Map<String, KeptPromises> perTier() {
        return perTier;
    }

    /** Keyed by account manager; {@code -} for none. */
    Map<String, KeptPromises> perManager() {
        return perManager;
    }
}
