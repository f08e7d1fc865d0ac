package io.tierledger.engagement.planning;

import io.tierledger.engagement.planning.Plan.Running;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import java.time.LocalDate;
import java.util.List;

/** Names what a customer is no longer entitled to. */
final class Withdrawing {
    private Withdrawing() {}

    static TreatmentWithdrawn of(
            String customerId, Running plan, List<Activity> activities, Cause cause, LocalDate asOf) {
        List<Integer> own = activities.stream()
                .filter(one -> one.plan() == plan.number())
                .map(Activity::number)
                .toList();
        List<String> carriedOver = activities.stream()
                .filter(one -> one.plan() != plan.number())
                .map(one -> one.id(customerId).toString())
                .toList();
        return new TreatmentWithdrawn(
                new PlanId(customerId, plan.number()).toString(),
                customerId,
                own,
                carriedOver,
                plan.treatment().tier(),
                cause,
                asOf);
    }
}
