package io.tierledger.engagement.promised;

import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.KeptPromises;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Promised against given of activities due in a range, added up per customer, per tier of a method, and per account manager. An activity
 * counts for the tier and the account manager of the day on which it was due.
 */
final class PromisedSums {
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final @Nullable String manager;
    private final Map<String, KeptPromises> perTier = new TreeMap<>();
    private final Map<String, KeptPromises> perManager = new TreeMap<>();
    private KeptPromises total = KeptPromises.NONE;

    /** @param manager whose activities alone count; null for everybody's */
    PromisedSums(LocalDate from, LocalDate to, LocalDate today, @Nullable String manager) {
        this.from = from;
        this.to = to;
        this.today = today;
        this.manager = manager;
    }

    /** Adds one customer and answers its own part. */
    KeptPromises add(PlanFile file) {
        KeptPromises own = KeptPromises.NONE;
        for (PlanRecord plan : file.plans()) {
            for (ActivityRecord activity : plan.activities()) {
                String whose = managerOn(file, activity.due());
                if (!activity.due().isBefore(from)
                        && !activity.due().isAfter(to)
                        && (manager == null || manager.equals(whose))) {
                    PlanRecord promised = file.promisedBy(plan, activity);
                    KeptPromises kept = KeptPromises.of(activity, today);
                    perTier.merge(promised.method() + "/" + promised.tier(), kept, KeptPromises::plus);
                    perManager.merge(whose, kept, KeptPromises::plus);
                    own = own.plus(kept);
                }
            }
        }
        total = total.plus(own);
        return own;
    }

    private static String managerOn(PlanFile file, LocalDate day) {
        String manager = file.accountManagerOn(day);
        return manager == null ? DueYears.NOBODY : manager;
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
