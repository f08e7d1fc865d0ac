package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanCommand.WithdrawTreatment;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;

/**
 * Some statuses end every treatment at once, also before the tiers say so; others are promised something by the leading method though it
 * places nobody there. That is followed for customers of which this stage was told the status when they were registered, and no others.
 */
final class WhenStatusChangedThenPlan {
    private final Partition partition;
    private final Planner planner;

    WhenStatusChangedThenPlan(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void registered(Registered registered, Effects effects) {
        Customers customers = partition.customers();
        String id = registered.customerId();
        String manager = registered.accountManagerId();
        customers.put(
                id,
                customers
                        .of(id)
                        .answeredForBy(manager == null ? null : customers.word(manager))
                        .inStatus(customers.word(registered.word())));
        if (registered.asOf() != null) {
            partition.reach(registered.asOf());
        }
        planner.planForStatus(id, registered.asOf(), effects);
    }

    /** There is a business date now: whoever was registered before there was one is planned for. */
    void dated(Effects effects) {
        Planner.each(
                partition.customers().all(), effects, id -> planner.planForStatus(id, null, effects), failed -> {});
    }

    void changed(StatusChanged status, Effects effects) {
        Customers customers = partition.customers();
        String id = status.customerId();
        Customer customer = customers.of(id);
        if (customer.status() != null) {
            customer = customer.inStatus(customers.word(status.word()));
            customers.put(id, customer);
        }
        LocalDate asOf = status.asOf() == null ? partition.today() : status.asOf();
        if (status.endsAll() && asOf != null) {
            planner.apply(id, customer.nowherePlaced(), new WithdrawTreatment(id, asOf, Cause.GATE), effects);
        } else {
            planner.planForStatus(id, asOf, effects);
        }
    }
}
