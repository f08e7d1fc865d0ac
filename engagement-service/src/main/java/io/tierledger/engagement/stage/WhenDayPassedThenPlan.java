package io.tierledger.engagement.stage;

import io.tierledger.engagement.clock.BusinessDayEnded;
import io.tierledger.engagement.partition.Customer;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.MethodsInForce;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.PlanCommand.EndPeriod;
import io.tierledger.platform.consuming.Effects;
import java.time.LocalDate;

/** A business day has ended: programmes that waited for the next one come into force, and who came to the end of its year is planned anew. */
final class WhenDayPassedThenPlan {
    private final Partition partition;
    private final Planner planner;
    private final WhenProgrammePublishedThenRedraw programmes;

    WhenDayPassedThenPlan(Partition partition, Planner planner, WhenProgrammePublishedThenRedraw programmes) {
        this.partition = partition;
        this.planner = planner;
        this.programmes = programmes;
    }

    void passed(LocalDate day, Effects effects) {
        partition.reach(day.plusDays(1));
        if (partition.speaksForAll()) {
            effects.emit(BusinessDayEnded.STREAM, new BusinessDayEnded(day));
        }
        partition.customers().dayEnded(day);
        programmes.dayBegins(day.plusDays(1), effects);
        Customers customers = partition.customers();
        Planner.each(
                customers.endingBy((int) day.toEpochDay()),
                effects,
                id -> endPeriod(id, day, effects),
                failed -> customers.lookAgain(day, failed));
    }

    private void endPeriod(String id, LocalDate day, Effects effects) {
        Customer customer = partition.customers().of(id);
        MethodsInForce methods = partition.methods();
        String method = methods.leading();
        String tier = methods.treated(customer);
        if (method != null && tier != null) {
            EndPeriod end = new EndPeriod(
                    id,
                    customer.accountManager(),
                    methods.treatment(method, tier),
                    methods.programme(method, tier),
                    day);
            planner.apply(id, customer, end, effects);
        }
    }
}
