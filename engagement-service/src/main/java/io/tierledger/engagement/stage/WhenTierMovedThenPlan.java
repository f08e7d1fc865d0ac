package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.platform.consuming.Effects;

/** A tier of the leading method brings a plan, none takes it away; tiers of other methods are remembered until theirs leads. */
final class WhenTierMovedThenPlan {
    private final Partition partition;
    private final Planner planner;

    WhenTierMovedThenPlan(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void moved(TierMoved moved, Effects effects) {
        partition.reach(moved.asOf());
        Customers customers = partition.customers();
        String id = moved.customerId();
        String manager = moved.accountManagerId();
        Customer customer = customers.of(id).answeredForBy(manager == null ? null : customers.word(manager));
        String tier = moved.to();
        customer = customer.placed(customers.word(moved.method()), tier == null ? null : customers.word(tier));
        if (!partition.methods().leads(moved.method())) {
            customers.put(id, customer);
        } else if (tier == null) {
            Cause cause = "GATE".equals(moved.cause()) ? Cause.GATE : Cause.LEFT;
            planner.apply(id, customer, new WithdrawTreatment(id, moved.asOf(), cause), effects);
            planner.planForStatus(id, moved.asOf(), effects);
        } else {
            planner.apply(
                    id,
                    customer,
                    planner.draw(id, customer, moved.method(), tier, moved.asOf(), causeOf(moved)),
                    effects);
        }
    }

    private static Cause causeOf(TierMoved moved) {
        String direction = moved.direction();
        return direction == null ? Cause.ASSIGNED : Cause.valueOf(direction);
    }
}
