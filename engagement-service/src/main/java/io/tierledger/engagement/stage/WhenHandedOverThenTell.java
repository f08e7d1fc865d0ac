package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.PlanEvent.PlanHandedOver;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;
import java.util.Objects;

/** A plan goes along with its customer to another account manager, says so, and moves around when that one is not there. */
final class WhenHandedOverThenTell {
    private final Partition partition;
    private final Planner planner;
    private final WhenRequestedThenRoute requests;

    WhenHandedOverThenTell(Partition partition, Planner planner, WhenRequestedThenRoute requests) {
        this.planner = planner;
        this.requests = requests;
        this.partition = partition;
    }

    void handedOver(HandedOver told, Effects effects) {
        Customers customers = partition.customers();
        String id = told.customerId();
        String to = told.to() == null ? null : customers.word(told.to());
        Customer customer = customers.of(id);
        if (Objects.equals(customer.accountManager(), to)) {
            return;
        }
        LocalDate asOf = told.asOf() == null ? partition.today() : told.asOf();
        if (customer.plan().number() > 0 && asOf != null) {
            effects.emit(Planner.stream(id), new PlanHandedOver(id, customer.accountManager(), to, asOf));
        }
        customers.put(id, customer.answeredForBy(to));
        planner.moveAround(id, effects);
        requests.handedOver(id, asOf, effects);
    }
}
