package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;

/** Some statuses end every treatment at once, also before the tiers say so. */
final class WhenStatusChangedThenWithdraw {
    private final Partition partition;
    private final Planner planner;

    WhenStatusChangedThenWithdraw(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void changed(StatusChanged status, Effects effects) {
        LocalDate asOf = status.asOf() == null ? partition.today() : status.asOf();
        if (status.endsAll() && asOf != null) {
            String id = status.customerId();
            planner.apply(
                    id,
                    partition.customers().of(id).nowherePlaced(),
                    new WithdrawTreatment(id, asOf, Cause.GATE),
                    effects);
        }
    }
}
