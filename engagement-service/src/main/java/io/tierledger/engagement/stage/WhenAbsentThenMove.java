package io.tierledger.engagement.stage;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.partition.Customers;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.platform.consuming.Effects;

/** What is open on days on which its account manager turns out not to be there goes to others of its slot. Nothing moves back. */
final class WhenAbsentThenMove {
    private final Partition partition;
    private final Planner planner;

    WhenAbsentThenMove(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void recorded(CapacityRecorded recorded, Effects effects) {
        String manager = recorded.accountManagerId();
        partition.attendance().put(manager, recorded.absences());
        Customers customers = partition.customers();
        if (!recorded.absences().isEmpty()) {
            Planner.each(
                    customers.answeredForBy(manager), effects, id -> planner.moveAround(id, effects), failed -> {});
        }
    }
}
