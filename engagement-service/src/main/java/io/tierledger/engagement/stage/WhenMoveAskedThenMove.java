package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.MovesByHand;
import io.tierledger.engagement.partition.Partition;
import io.tierledger.engagement.planning.PlanCommand.MoveActivity;
import io.tierledger.engagement.reports.MoveAsked;
import io.tierledger.platform.consuming.Effects;

/** What a person wants on another day is due then, where that can be; else nothing is said. */
final class WhenMoveAskedThenMove {
    private final Partition partition;
    private final Planner planner;

    WhenMoveAskedThenMove(Partition partition, Planner planner) {
        this.partition = partition;
        this.planner = planner;
    }

    void asked(MoveAsked asked, long position, Effects effects) {
        MoveActivity command =
                MovesByHand.command(partition, asked.activity(), asked.due(), asked.minute(), asked.told(position));
        if (command != null) {
            String id = asked.activity().customerId();
            planner.apply(id, partition.customers().of(id), command, effects);
        }
    }
}
