package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.PlanEvent.ReportDeclined;
import io.tierledger.engagement.planning.Refusal;
import io.tierledger.platform.consuming.Effects;

/** What a person reports of an activity is kept in the plan, or declined in writing. */
final class WhenReportedThenKeep {
    private final Partition partition;
    private final Planner planner;

    WhenReportedThenKeep(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void reported(PlanCommand.Report asked, Effects effects) {
        String id = asked.activity().customerId();
        Customer customer = partition.customers().of(id);
        Refusal refusal = planner.refusal(customer, asked);
        if (refusal != null) {
            effects.emit(Planner.stream(id), new ReportDeclined(asked.activity().toString(), id, refusal.code()));
        } else {
            planner.apply(id, customer, asked, effects);
        }
    }
}
